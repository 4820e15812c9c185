"""Commands of this storey, one file each."""
