"""Template tags behind the components."""
