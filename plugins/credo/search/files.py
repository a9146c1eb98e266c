"""The index as files a browser reads: scripts, which open from a folder as well as from a server.

``head.js`` tells how the rest is cut. The rest lies in a folder named by what is in it, so that a browser may keep it
for good and never mixes two builds. What the numbers mean is said by ``theme/assets/credo/search/index.js``, which
reads them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from credo.pages.kind_words import SECTION, SINGULAR
from credo.pages.markdown_text import typeset
from credo.pages.script_text import script_text
from credo.search.document import Document
from credo.search.index import Index, Postings
from credo.search.words import Stems

SHARD: Final = 24_000
"""About so many characters of postings go into one file; compressed it is a third of that."""
HITS: Final = 16
"""So many documents share a file with what their hits show."""
PAGE: Final = ("Pages", "Page")


def index_files(index: Index, stems: Stems, synonyms: Mapping[str, Iterable[str]]) -> dict[str, bytes]:
    """Every file of the index, by its path below the site's ``search`` folder."""
    shards = tuple(_shards(index))
    hits = tuple(_hits(index.documents))
    files = {
        **{f"words-{n}.js": _script("words", n, shard) for n, shard in enumerate(shards)},
        **{f"hits-{n}.js": _script("hits", n, part) for n, part in enumerate(hits)},
    }
    kinds = _kinds(index.documents)
    numbered = {kind: number for number, (kind, *_) in enumerate(kinds)}
    digest = hashlib.sha256(b"\0".join(files[name] for name in sorted(files))).hexdigest()[:12]
    head = {
        "at": digest,
        "stemmer": stems.algorithm,
        "first": [next(iter(shard)) for shard in shards],
        "share": HITS,
        "kinds": kinds,
        "kind": [numbered[document.kind] for document in index.documents],
        "rank": [document.rank for document in index.documents],
        "parts": list(_parts(index.documents)),
        "lengths": index.lengths,
        "common": index.common,
        "synonyms": _synonyms(synonyms, stems),
    }
    return {"head.js": _script("head", 0, head), **{f"{digest}/{n}": text for n, text in files.items()}}


def _script(part: str, number: int, data: Any) -> bytes:
    return f'credoSearch.take("{part}",{number},{script_text(data)});\n'.encode()


def _shards(index: Index) -> Iterator[dict[str, list[int]]]:
    shard: dict[str, list[int]] = {}
    size = 0
    for term, fields in index.terms.items():
        numbers = _numbers(fields)
        length = len(term) + 3 + sum(len(str(number)) + 1 for number in numbers)
        if shard and size + length > SHARD:
            yield shard
            shard, size = {}, 0
        shard[term] = numbers
        size += length
    yield shard or {"": []}


def _numbers(fields: Iterable[Postings]) -> list[int]:
    """Posting lists as one row of numbers.

    Each is the way to the next document; below zero, how often beyond once; 0 ends a field.
    """
    row: list[int] = []
    for postings in fields:
        last = -1
        for document, count in sorted(postings.items()):
            row.append(document - last)
            if count > 1:
                row.append(1 - count)
            last = document
        row.append(0)
    while row and row[-1] == 0:
        row.pop()
    return row


def _hits(documents: tuple[Document, ...]) -> Iterator[list[list[str]]]:
    for start in range(0, len(documents), HITS):
        share = documents[start : start + HITS]
        yield [[d.address, typeset(d.title), typeset(d.group), typeset(d.gist)] for d in share]


def _kinds(documents: Iterable[Document]) -> list[list[str]]:
    here = {document.kind for document in documents}
    named = {**{kind: (SECTION[kind], SINGULAR[kind]) for kind in SECTION}, "page": PAGE}
    return [[kind, *names] for kind, names in named.items() if kind in here]


def _parts(documents: tuple[Document, ...]) -> Iterator[int]:
    """The numbers of the documents that are a further section of the page before."""
    pages = [document.address.split("#", 1)[0] for document in documents]
    yield from (number for number in range(1, len(pages)) if pages[number] == pages[number - 1])


def _synonyms(synonyms: Mapping[str, Iterable[str]], stems: Stems) -> list[list[list[str]]]:
    """Groups of phrases that mean the same, each phrase as stems."""
    groups = ([stems.of(word), *map(stems.of, others)] for word, others in sorted(synonyms.items()))
    return [[phrase for phrase in group if phrase] for group in groups]
