"""Reading in an emergency."""
