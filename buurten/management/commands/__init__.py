"""The commands of this storey, one file each."""
