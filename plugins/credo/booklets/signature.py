"""How a letter ends: the names below it, told from its text."""

from __future__ import annotations

from typing import Final

from credo.booklets.html_tree import Element, Node

SIGNED: Final = "credo-signed"
"""The class of the element that holds a letter's last paragraph and the names."""
_LONGEST_NAME: Final = 100
_LONGEST_END: Final = 700
"""Letters of a last paragraph that stays on one page with the names."""
_ENDS: Final = tuple(".!?…:;。！？؟।")
_CLOSING: Final = "\"'”’»)"


def signed(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """A letter's nodes with its last paragraph and the names below it in one element, if names are below it.

    A name is a short paragraph that is no sentence: it does not end as one.
    """
    # The footnotes are at the feet of the pages, whatever stands at the text's end.
    blocks = [node for node in nodes if isinstance(node, Element) and "footnote" not in node.classes]
    count = 0
    while count < len(blocks) - 1 and _is_name(blocks[-1 - count]):
        count += 1
    last = blocks[-1 - count] if count else None
    if last is None or last.tag != "p" or len(last.text) > _LONGEST_END:
        return nodes
    return (*nodes[: nodes.index(last)], Element("div", {"class": SIGNED}, tuple(blocks[-1 - count :])))


def _is_name(block: Element) -> bool:
    said = block.text.strip()
    ends = said.rstrip(_CLOSING).endswith(_ENDS)
    return block.tag == "p" and 0 < len(said) <= _LONGEST_NAME and not ends
