"""The commands of the roof that machines start."""
