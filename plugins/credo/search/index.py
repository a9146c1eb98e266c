"""The index: for each stem, the documents it stands in, by field."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from credo.search.document import Document
from credo.search.words import Stems

FIELDS: Final = ("title", "main", "names", "text")
"""The fields of a document that are looked through, the weightiest first."""

_COMMON: Final = 0.25
_MANY: Final = 100

Postings = dict[int, int]
"""How often a stem stands in a document, by the document's number."""


@dataclass(frozen=True, slots=True)
class Index:
    """Documents, and where each stem stands: per stem one posting list a field.

    ``lengths`` is the number of different stems by field and document. ``common`` are the stems of a good part of
    all documents: in a question they say little.
    """

    documents: tuple[Document, ...]
    terms: dict[str, tuple[Postings, ...]]
    lengths: tuple[tuple[int, ...], ...]
    common: tuple[str, ...]


def index(documents: Iterable[Document], stems: Stems) -> Index:
    """Index documents. In a large handbook, a stem that is common is not looked for in the longest field."""
    documents = tuple(documents)
    terms: defaultdict[str, tuple[Postings, ...]] = defaultdict(lambda: tuple({} for _ in FIELDS))
    lengths: list[list[int]] = [[] for _ in FIELDS]
    for number, document in enumerate(documents):
        for at, field in enumerate(FIELDS):
            counted = Counter(stems.of(getattr(document, field)))
            lengths[at].append(len(counted))
            for term, count in counted.items():
                terms[term][at][number] = count
    most = max(8, int(len(documents) * _COMMON))
    common = tuple(sorted(term for term, fields in terms.items() if len(set().union(*fields)) > most))
    if len(documents) > _MANY:
        for term in common:
            terms[term] = (*terms[term][:-1], {})
    return Index(documents, {term: terms[term] for term in sorted(terms)}, tuple(map(tuple, lengths)), common)
