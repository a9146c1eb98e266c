"""Orientation: who gets what in a booklet, as values, before anything is printed or shown."""
