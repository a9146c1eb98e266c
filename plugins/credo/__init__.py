"""Credo: the handbook that says *why*.

Data goes one way: ``source`` reads files, ``schema`` makes records of them, ``graph`` links the records,
``editions`` compares, ``checks`` looks for what is wrong, ``pages`` says it in Markdown, and the adapters
(``mkdocs_plugin``, ``reporters``, ``cli`` …) hand it to the world. Imports only go back along that line.
"""

__version__ = "0.1.0"
