"""What the portal promises, room by room."""
