"""Home: the public front door and the pages in every footer."""
