"""Whole stories in a real browser, as the people of a wijk would live them."""
