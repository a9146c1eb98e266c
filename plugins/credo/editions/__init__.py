"""Editions: states of a handbook kept in git, read without a checkout, and what changed between two of them."""
