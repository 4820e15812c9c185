"""Third storey: volunteers, requests for a hand, and the match between them."""
