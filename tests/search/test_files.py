"""The index and its files."""

from __future__ import annotations

import json
import random
from pathlib import Path

from credo.search.document import Document
from credo.search.files import index_files
from credo.search.index import index
from credo.search.words import stems

ENGLISH = stems("en")


def document(number: int, title: str, text: str = "", kind: str = "standard") -> Document:
    return Document(f"{kind}s/{number:04}/", title, kind, "", "why", "", "", text, 1.0)


def data(script: bytes) -> object:
    text = script.decode().removeprefix("credoSearch.take(").removesuffix(");\n")
    return json.loads(text.split(",", 2)[2])


def test_a_stem_knows_where_it_stands_and_how_often() -> None:
    whole = index([document(0, "Soup", "a soup"), document(1, "Bread", "soups, soup")], ENGLISH)
    assert whole.terms["soup"] == ({0: 1}, {}, {}, {0: 1, 1: 2})
    assert whole.lengths[0] == (1, 1)


def test_a_row_of_numbers_says_it_all() -> None:
    whole = index([document(0, "Soup", "a soup"), document(1, "Bread", "soups, soup")], ENGLISH)
    files = index_files(whole, ENGLISH, {})
    shard = data(next(text for name, text in files.items() if "/words-0" in name))
    assert isinstance(shard, dict)
    assert shard["soup"] == [1, 0, 0, 0, 1, 1, -1]
    assert shard["bread"] == [2]


def test_what_is_common_is_looked_for_in_titles_only_once_there_is_much() -> None:
    many = [document(n, "Salt" if n == 7 else "Bread", "salt") for n in range(200)]
    whole = index(many, ENGLISH)
    assert whole.common == ("bread", "salt")
    assert whole.terms["salt"] == ({7: 1}, {}, {}, {})


def test_files_are_small_and_the_head_says_where_each_begins() -> None:
    rng = random.Random(1)
    text = [" ".join(f"w{rng.randrange(4000)}" for _ in range(100)) for _ in range(300)]
    files = index_files(index([document(n, "T", t) for n, t in enumerate(text)], ENGLISH), ENGLISH, {})
    head = data(files["head.js"])
    assert isinstance(head, dict)
    shards = [data(text) for name, text in sorted(files.items()) if "/words-" in name]
    assert len(shards) > 2
    assert sorted(head["first"]) == head["first"]
    assert {next(iter(shard)) for shard in shards if isinstance(shard, dict)} == set(head["first"])
    assert max(map(len, files.values())) < 30_000


def test_the_same_content_gives_the_same_bytes_and_another_a_folder_of_its_own() -> None:
    def files(title: str) -> dict[str, bytes]:
        return index_files(index([document(0, title)], ENGLISH), ENGLISH, {"guest": ("customer",)})

    assert files("Soup") == files("Soup")
    assert set(files("Soup")).isdisjoint(set(files("Bread")) - {"head.js"})


def test_synonyms_are_phrases_of_stems() -> None:
    files = index_files(index([], ENGLISH), ENGLISH, {"guests": ("paying customers", "visitor", "")})
    head = data(files["head.js"])
    assert isinstance(head, dict)
    assert head["synonyms"] == [[["guest"], ["pay", "custom"], ["visitor"]]]


def test_line_separators_cannot_end_a_script(tmp_path: Path) -> None:
    files = index_files(index([document(0, "a\u2028b</script>")], ENGLISH), ENGLISH, {})
    assert all("\u2028".encode() not in text for text in files.values())
