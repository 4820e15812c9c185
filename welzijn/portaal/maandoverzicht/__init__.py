"""One month of a wijk on one sheet of A4, to read or to hang up: the same for everybody."""
