"""``python -m credo``: the program, where the command ``credo`` isn't found (as on a Windows without its folder)."""

from credo.cli import main

main()
