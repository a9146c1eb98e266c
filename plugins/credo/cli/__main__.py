"""``python -m credo.cli``: the same as ``python -m credo``, from the folder that is the program."""

from credo.cli import main

main()
