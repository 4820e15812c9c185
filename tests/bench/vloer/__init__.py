"""The floor: the least that pages like ours cost in bare Django, written by hand."""
