"""``python -m credo.cli``: what ``build.py`` hands over to."""

from credo.cli import main

main()
