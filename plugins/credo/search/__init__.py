"""Search: an index built ahead, cut into small scripts of which a browser reads the few that a question needs."""
