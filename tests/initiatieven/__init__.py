"""What residents start, storey by storey tested."""
