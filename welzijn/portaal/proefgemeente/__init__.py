"""The fictional gemeente of the demo."""
