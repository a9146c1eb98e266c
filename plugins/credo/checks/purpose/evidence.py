"""Evidence: what a purpose adds to its statement, counted."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from credo.checks.purpose.lexicon import Kind, Lexicon
from credo.checks.purpose.meaning import meaning_of, meaning_of_all, with_compounds
from credo.checks.purpose.passage import Passage

_DUTY: Final = re.compile(r" (?:should|must|ought|ha(?:ve|s) to|needs? to|(?:be|is|are) to) ")
_EFFECT: Final = re.compile(r" (?:can|could|may|might|will|would|cannot) ")
_OTHERS: Final = re.compile(
    r" (?:they|them|their|he|she|her|him|who|others|else"
    r"|(?:help|let|allow|enable)s? (?:our |the |your |all |new |other )?(?:people|users?|visitors?|guests?|readers?"
    r"|colleagues?|customers?|clients?|patients?|children|parents|staff|teams|newcomers)) "
)
_READER: Final = re.compile(r" your? ")
_OURSELVES: Final = re.compile(r" (?:we|our|us) ")
_RESULT: Final = re.compile(
    r" (?:(?:this is |it is |it s )?so(?: that)?|(?:in )?(?:this|that) way|then|thus"
    r"|(?:this |it )?(?:means|ensures)(?: that)?"
    r"|to (?:make sure|ensure)(?: that)?|to have|damit|sodass|somit|pour que|afin que|ainsi|para que|así) "
)
_AIM: Final = re.compile(r" (?:in order )?to ")
_TURN: Final = re.compile(
    r" (?:if|when|until|while|after|before|than|instead|otherwise|but|even|whoever|where|why|how|what|as) "
)
_PAST: Final = re.compile(r" (?:was|were|had|once|last|ago|did|(?:19|20)\d\d) ")
_EACH: Final = re.compile(r" (?:all|always|every|times) ")
_GENERAL: Final = re.compile(r" (?:to|in|for|as|by|it|its|this|that|we|our) ")
_CONTRAST: Final = re.compile(
    r" (same|differently|different|more|less|than|other|others|another|without|only|first|last|else|instead|otherwise"
    r"|rather|both|between|already|still|again|too|enough) "
)
_PASSIVE: Final = re.compile(
    r" (?:is|are|be|been|being|was|were|gets?|got) (?:\w+ly |not |never |only |all |always )?(?:\w{2,}ed|kept|put|said"
    r"|done|read|cut|shut|told|sent|held|paid|met|left|lost|made|heard|shown|seen|given|taken|worn|written|known|drawn"
    r"|broken|driven|led|brought|bought|caught|sold|found|built|set|let|hung|laid|dealt|spent|swept|lit|hidden|chosen"
    r"|spoken|thrown|eaten|run|fed) "
)


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
    virtues: int
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
    general: bool
    contrast: bool
    passive: bool

    @property
    def new_share(self) -> float:
        """How much of what the purpose says is not in the statement, from 0 to 1."""
        return self.new / max(1, self.new + self.repeated)


def weigh(statement: Passage, purpose: Passage, lexicon: Lexicon) -> Evidence:
    """Count what ``purpose`` adds to ``statement``."""
    texts, language = purpose.texts, lexicon.language
    kinds: dict[str, Kind] = {word: lexicon.kind(word) for word in texts}
    said = [word for word in with_compounds(statement.texts) if lexicon.kind(word) != "function"]
    known = _known(texts, kinds, said, language)
    telling = [word for word, kind in kinds.items() if kind not in ("function", "scaffold")]
    outside, sayings = without_sayings(texts, lexicon)
    counted = [word for word in dict.fromkeys(outside) if kinds[word] != "function"]
    own = [
        word for word in dict.fromkeys(statement.texts) if lexicon.kind(word) not in ("function", "scaffold")
    ]
    answered = meaning_of_all(kinds, language)
    taken = sum(meaning_of(word, language).meets(answered) for word in own)
    line = f" {' '.join(texts)} "
    return Evidence(
        words=len(texts),
        repeated=sum(word in known for word in telling),
        new=sum(word not in known for word in telling),
        untaken=1 - taken / max(1, len(own)),
        stock=sum(kinds[word] == "stock" and word not in known for word in counted),
        virtues=sum(
            kinds[word] == "stock" and word not in known and word in lexicon.virtues for word in counted
        ),
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
        general=bool(_GENERAL.match(line)),
        contrast=any(word not in statement.texts for word in _CONTRAST.findall(line)),
        passive=bool(_PASSIVE.search(line)),
    )


def without_sayings(words: tuple[str, ...], lexicon: Lexicon) -> tuple[tuple[str, ...], int]:
    """Take the stock phrases out of ``words``; return what is left, and how many phrases there were."""
    left: list[str] = []
    place = found = 0
    while place < len(words):
        sayings = lexicon.sayings.get(words[place], ())
        size = next((len(saying) for saying in sayings if words[place : place + len(saying)] == saying), 0)
        if size:
            found += 1
        else:
            left.append(words[place])
        place += size or 1
    return tuple(left), found


def _known(
    words: tuple[str, ...], kinds: Collection[str], said: Collection[str], language: str
) -> frozenset[str]:
    """Return those of ``words`` that are said already, alone or with their neighbour: "call back" for "callback"."""
    meaning = meaning_of_all(said, language)
    alone = {word for word in kinds if meaning_of(word, language).meets(meaning)}
    pairs = pairwise(words)
    return frozenset(alone.union(word for pair in pairs if "".join(pair) in said for word in pair))
