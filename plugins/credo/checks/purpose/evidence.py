"""Evidence: what a purpose adds to its statement, counted."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from credo.checks.purpose.lexicon import Kind, Lexicon
from credo.checks.purpose.meaning import says_same, with_compounds
from credo.checks.purpose.passage import Passage

_DUTY: Final = re.compile(r" (?:should|must|ought|ha(?:ve|s) to|needs? to|(?:be|is|are) to) ")
_EFFECT: Final = re.compile(r" (?:can|could|may|might|will|would|cannot) ")
_OTHERS: Final = re.compile(r" (?:they|them|their|he|she|her|him|who|others|else) ")
_READER: Final = re.compile(r" your? ")
_OURSELVES: Final = re.compile(r" (?:we|our|us) ")
_RESULT: Final = re.compile(r" (?:so|so that|this way|to make sure that|to ensure that) ")
_AIM: Final = re.compile(r" (?:in order )?to ")
_TURN: Final = re.compile(
    r" (?:if|when|until|while|after|before|than|instead|otherwise|but|even|whoever|where|why|how|what|as) "
)
_PAST: Final = re.compile(r" (?:was|were|had|once|last|ago|did|(?:19|20)\d\d) ")
_EACH: Final = re.compile(r" (?:all|always|every|times) ")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was counted in an English purpose, each word once.

    ``repeated`` and ``new``: words that the statement has, in the same or other words, and that it hasn't, without
    those that only say that a rule is a rule. ``untaken``: the share of the statement's words the purpose doesn't take
    up. ``stock``, ``filler``, ``rest``: words that praise, words that fit anywhere, and what is left beside them and
    the statement's, once the ``sayings`` are taken out. ``adds``: feelings, harms, consequences and people that the
    statement doesn't have. The rest tells how the sentence is made.
    """

    words: int
    repeated: int
    new: int
    untaken: float
    stock: int
    filler: int
    rest: int
    shared: int
    sayings: int
    adds: int
    result: bool
    aim: bool
    duty: bool
    effect: bool
    others: bool
    reader: bool
    ourselves: bool
    turn: bool
    past: bool
    each: bool
    because: bool

    @property
    def new_share(self) -> float:
        """How much of what the purpose says is not in the statement, from 0 to 1."""
        return self.new / max(1, self.new + self.repeated)


def weigh(statement: Passage, purpose: Passage, lexicon: Lexicon) -> Evidence:
    """Count what ``purpose`` adds to ``statement``."""
    said = frozenset(with_compounds(statement.texts))
    kinds: dict[str, Kind] = {word: lexicon.kind(word) for word in purpose.texts}
    known = {word for word in kinds if says_same(word, _content(said, lexicon), lexicon.language)}
    known |= _compounds_known(purpose, statement)
    telling = [word for word, kind in kinds.items() if kind not in ("function", "scaffold")]
    outside, sayings = without_sayings(purpose.texts, lexicon)
    counted = [word for word in dict.fromkeys(outside) if kinds[word] != "function"]
    line = f" {' '.join(purpose.texts)} "
    mine = [word for word in dict.fromkeys(statement.texts) if lexicon.kind(word) not in ("function", "scaffold")]
    taken = sum(says_same(word, kinds, lexicon.language) for word in mine)
    return Evidence(
        words=len(purpose.words),
        repeated=sum(word in known for word in telling),
        new=sum(word not in known for word in telling),
        untaken=1 - taken / max(1, len(mine)),
        stock=sum(kinds[word] == "stock" and word not in known for word in counted),
        filler=sum(kinds[word] == "filler" for word in counted),
        rest=sum(kinds[word] == "content" and word not in known for word in counted),
        shared=sum(kinds[word] in ("content", "stock") and word in known for word in counted),
        sayings=sayings,
        adds=sum(word in lexicon.adds and word not in known for word in kinds),
        result=bool(_RESULT.match(line)),
        aim=bool(_AIM.match(line)),
        duty=bool(_DUTY.search(line)),
        effect=bool(_EFFECT.search(line)),
        others=bool(_OTHERS.search(line)),
        reader=bool(_READER.search(line)),
        ourselves=bool(_OURSELVES.search(line)),
        turn=bool(_TURN.search(line)),
        past=bool(_PAST.search(line)),
        each=bool(_EACH.search(line)),
        because=" because " in line,
    )


def without_sayings(words: tuple[str, ...], lexicon: Lexicon) -> tuple[tuple[str, ...], int]:
    """Take the stock phrases out of ``words``; return what is left, and how many phrases there were."""
    found = 0
    for saying in lexicon.sayings:
        size = len(saying)
        for place in range(len(words) - size + 1):
            if words[place : place + size] == saying:
                words = words[:place] + words[place + size :]
                found += 1
                break
    return words, found


def _content(words: Collection[str], lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word for word in words if lexicon.kind(word) != "function")


def _compounds_known(purpose: Passage, statement: Passage) -> set[str]:
    """Return words of the purpose that are, with their neighbour, one word of the statement: "call back"."""
    texts = purpose.texts
    pairs = zip(texts, texts[1:], strict=False)
    return {word for pair in pairs if "".join(pair) in statement.texts for word in pair}
