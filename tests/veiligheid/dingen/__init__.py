"""What each room puts into the world in which doors are tried: one module with `bouw(w)`."""
