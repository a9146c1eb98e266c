"""Blanks: new records' files, ready to be filled in."""
