"""Standards: what they ask, why, of whom, and when to do otherwise."""
