"""``python -m credo.cli``: what ``build.py`` hands over to."""

from credo.cli.program import main

main()
