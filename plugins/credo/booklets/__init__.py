"""Booklets: what a newcomer holds in their hands on day one, set and printed from the handbook itself."""
