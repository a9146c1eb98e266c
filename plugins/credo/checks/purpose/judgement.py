"""The judgement on a standard's purpose and on its deviation."""

from __future__ import annotations

from typing import Final

from credo.checks.purpose.boilerplate import boilerplate_score
from credo.checks.purpose.circular import circular_score
from credo.checks.purpose.evidence import Evidence, weigh
from credo.checks.purpose.formula import only_praises
from credo.checks.purpose.language import guess_language
from credo.checks.purpose.lexicon import LANGUAGES, Lexicon, load_lexicon, words_in
from credo.checks.purpose.passage import Passage, read_passage
from credo.checks.purpose.placeholder import find_placeholder
from credo.checks.purpose.verdict import GENUINE, Verdict

_LONGEST_JUDGED: Final = 60
"""A purpose of more words than this has something to say; the time a judgement takes stays bounded."""
_STATEMENT_READ: Final = 200
_REPEATED_FOR_EACH_NEW: Final = 3
_AGAIN: Final = "it only says the statement again"
_ANYWHERE: Final = "it would fit under any standard of any organisation"


def judge_purpose(statement: str, purpose: str | None, *, title: str = "", language: str = "en") -> Verdict:
    """Judge whether ``purpose`` gives a reason for ``statement``.

    ``title`` is the standard's, ``language`` the handbook's; a text that is clearly in another of the four judged
    languages is judged in that one. Other languages are only looked through for what is missing or a placeholder. Never
    raises for any text.
    """
    passage = read_passage(purpose or "")
    standing_in = find_placeholder(passage, title)
    if standing_in:
        return standing_in
    said = read_passage(statement)
    if passage.texts == said.texts:
        return Verdict("circular", passage.quote(), _AGAIN)
    if only_praises(passage.texts):
        return Verdict("boilerplate", passage.quote(), _ANYWHERE)
    spoken = guess_language(passage.texts + said.texts, language)
    if spoken not in LANGUAGES or len(passage.words) > _LONGEST_JUDGED:
        return GENUINE
    lexicon = load_lexicon(spoken)
    said = Passage(said.source, said.seen, said.words[:_STATEMENT_READ])
    evidence = weigh(said, passage, lexicon)
    return _english(evidence, passage, lexicon) if spoken == "en" else _elsewhere(evidence, passage, lexicon)


def judge_deviation(deviation: str | None, *, language: str = "en") -> Verdict:
    """Judge whether ``deviation`` helps somebody to decide: empty is one made only of words such as "if necessary".

    A bare "never" is empty; one with its reason isn't. ``language`` is the handbook's. Never raises for any text.
    """
    passage = read_passage(deviation or "")
    spoken = dict.fromkeys((guess_language(passage.texts, language), *LANGUAGES))
    vocabularies = [words_in("deviation", name) for name in spoken if name in LANGUAGES]
    if passage.words and any(vocabulary.issuperset(passage.texts) for vocabulary in vocabularies):
        return Verdict("empty", passage.quote(), "it leaves the reader where they were")
    return find_placeholder(passage) or GENUINE


def _english(evidence: Evidence, passage: Passage, lexicon: Lexicon) -> Verdict:
    """Judge by the weights, which were learnt from English purposes."""
    boilerplate, circular = boilerplate_score(evidence), circular_score(evidence)
    if max(boilerplate, circular) > 0:
        return _boilerplate(passage, lexicon) if boilerplate > circular else _circular(passage)
    if _only_duty(evidence, passage, lexicon):
        return _circular(passage)
    return GENUINE


def _elsewhere(evidence: Evidence, passage: Passage, lexicon: Lexicon) -> Verdict:
    """Judge with caution: a single word that isn't known to be empty or repeated saves the purpose.

    Only a rule put as its own result ("damit …", "pour que …", "para que …") may have one such word.
    """
    forgiven = evidence.result and evidence.repeated >= _REPEATED_FOR_EACH_NEW
    if evidence.new <= forgiven and evidence.repeated > 1:
        return _circular(passage)
    if evidence.rest == 0 and evidence.shared == 0 and evidence.stock + evidence.sayings:
        return _boilerplate(passage, lexicon)
    return GENUINE


def _only_duty(evidence: Evidence, passage: Passage, lexicon: Lexicon) -> bool:
    """Tell whether a purpose says nothing but that the rule is to be kept: "It is required that this happens."."""
    kinds = {lexicon.kind(word) for word in passage.texts}
    said = evidence.effect or evidence.others or evidence.turn or evidence.past or evidence.adds
    return kinds == {"function", "scaffold"} and not said


def _circular(passage: Passage) -> Verdict:
    return Verdict("circular", passage.quote(), _AGAIN)


def _boilerplate(passage: Passage, lexicon: Lexicon) -> Verdict:
    """Quote from the first to the last word that praises or fits anywhere."""
    words = [
        word for word in passage.words if lexicon.kind(word.text) in ("stock", "filler")
    ] or passage.words
    return Verdict("boilerplate", passage.quote(words[0].start, words[-1].end), _ANYWHERE)
