"""Stories: what they teach, who is in them, and what they say together."""
