"""Gallery of components: what the portal is drawn with, for staff and for tests."""
