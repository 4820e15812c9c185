"""First storey: the neighbourhood, what is noticed in it and what comes first this year."""
