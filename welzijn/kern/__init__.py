"""Foundation: what every storey needs and what knows no neighbourhood."""
