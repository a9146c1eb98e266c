"""What other programs follow: the line-ups as calendars, and stories and changes as an Atom feed."""
