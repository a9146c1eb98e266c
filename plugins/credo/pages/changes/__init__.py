"""What readers see of editions: each record's history, what changed and for whom, and marks in lists."""
