"""Pages and prose: what the rendered text links to, shows and runs."""
