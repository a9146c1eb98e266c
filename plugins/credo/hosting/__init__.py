"""Hosting: what a web server sends along with the site's files."""
