"""What the roof offers at the command line."""
