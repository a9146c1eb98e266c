"""Saying it: every page of the handbook as Markdown with relative links, and the navigation between them."""
