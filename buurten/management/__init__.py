"""What this storey offers at the command line."""
