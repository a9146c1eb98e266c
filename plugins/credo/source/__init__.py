"""Reading: Markdown files and ``mkdocs.yml`` from the disk, with positions, into frozen values."""
