"""Meaning: what kinds of record there are, which fields they have, and records made from files."""
