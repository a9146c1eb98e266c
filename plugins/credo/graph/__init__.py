"""Linking: records that name each other, both ways, and the questions one asks of them."""
