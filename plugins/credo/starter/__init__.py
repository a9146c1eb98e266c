"""The starter: a small handbook of an invented shop, to be copied and replaced file by file."""
