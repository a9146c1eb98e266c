"""A placeholder: something that stands where a reason should stand."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import Final

from credo.checks.purpose.passage import Passage
from credo.checks.purpose.verdict import Verdict

_GAP: Final = re.compile(r"[\s_*`\"'“”„«»‘’]+")
_SLOT: Final = re.compile(r"\s*(?:\[[^\[\]]*\]|\{\{?[^{}]*\}\}?|<[^<>]*>|_{3,})\s*[.!?]?\s*")
_LATER: Final = re.compile(r"\W*(?:to-?do|tbd|tbc|tba|fixme|xxx+)\b", re.IGNORECASE)
_MASHED: Final = re.compile(r"(.)\1{2,}|(?:asdf|qwert|qwerz|jkl|hjkl|sdf)[a-zäöü;]{0,6}|(?:bla[h]?\s*)+|foo(?: ?bar)?(?: ?baz)?")
_LINK: Final = re.compile(r"\s*(?:(?:see|siehe|voir|véase|ver)\s+)?(?:<?https?://\S+>?|\[[^\]]*\]\([^)]*\))\s*[.!]?\s*", re.IGNORECASE)
_DOCUMENT: Final = (
    r"(?:sop|wi|policy|policies|procedures?|manual|handbook|guidelines?|regulations?|rule ?book|work instructions?|standard|section|chapter|"
    r"annex|appendix|page|paragraph|clause|iso|din|en|hr|qm|intranet|wiki|code of conduct|directive|circular|memo|"
    r"contract|document|form|policy document|handbuch|richtlinie|anweisung|arbeitsanweisung|verfahrensanweisung|kapitel|"
    r"abschnitt|seite|anhang|dienstanweisung|hausordnung|norm|manuel|procédure|règlement|chapitre|page|annexe|"
    r"reglamento|procedimiento|capítulo|política|norma|página|anexo)"
)
_POINTER: Final = re.compile(
    r"(?:please |bitte |details: |for details,? |more: )?"
    r"(?:see|refer to|cf|compare|check|read|consult|as per|per|according to|as (?:required|laid down|described|stated|"
    r"set out|defined|specified) (?:by|in)|pursuant to|under|siehe|s|vgl|gemäß|laut|nach|lt|voir|cf|selon|conformément (?:à|au)|"
    r"véase|ver|según|conforme (?:a|al))\.?\s+(?:also |auch |aussi |también )?(?:the |our |this |die |das |der |den |unsere[nmr]? |le |la |les |l |el |los |las |nuestr[oa] )?"
    rf"(?:[\w/-]+ ){{0,4}}[\w/.-]*\b{_DOCUMENT}\b[\w\s.,:/§-]{{0,40}}"
)
_AUTHORITY: Final = re.compile(
    r"(?:it is |it s )?(?:because |since |as |that s what |this is what |what )?(?:of )?(?:(?:the|our|company|internal|my|your|a|top|senior|upper|local|head) ){0,3}"
    r"(?:policy|policies|procedures?|rules?|rulebook|manual|handbook|management|boss|bosses|manager|director|directors|"
    r"head office|hq|headquarters|board|owners?|supervisor|ceo|md|department head|leadership|i|they|instructions?)"
    r"(?: (?:say|says|said|require|requires|required|want|wants|wanted|demand|demands|insist|insists|like|likes|prefer|prefers|"
    r"decided|decide|ask|asks|asked|tell|tells|told|expect|expects|state|states|order|ordered|dictates?|mandates?|prescribes?|has decided|have decided)\b"
    r"(?: (?:so|it|this|that|us|for|to|on|way|like|done|be|do|it|we|must|should)){0,5})"
)
_REQUIRED: Final = re.compile(
    r"(?:this is |it is |it s )?(?:required|mandated|requested|decided|demanded|wanted|ordered|prescribed|stipulated|laid down) (?:by|in) "
    r"(?:(?:the|our|company|internal|senior|head) ){0,3}"
    r"(?:management|policy|policies|procedures?|rules?|boss|manager|board|head office|hq|ceo|director|directors|manual|handbook|instructions?)"
)
_HABIT: Final = re.compile(
    r"(?:because )?(?:we|it|this|that)(?: s| has| have| ve| is)*(?: (?:always|just|simply))*"
    r"(?: (?:done|been|how|the way|what|this|it|like|that|done|we|do|things|here|way|always|has|have|been|is|a rule|the rule)){1,9}"
)


def find_placeholder(passage: Passage, title: str = "") -> Verdict | None:
    """Return the verdict on a text that is missing or only stands in for a reason, or None if it is neither.

    ``title`` is the standard's: a text that only repeats it is a placeholder.
    """
    seen = passage.seen.strip()
    if not seen:
        return Verdict("missing", "", "nothing is written there")
    quote = passage.quote()
    if not passage.words:
        return Verdict("placeholder", quote, "it has no words")
    if _SLOT.fullmatch(seen) or _LATER.match(seen):
        return Verdict("placeholder", quote, "it only marks a place to be filled in")
    if _LINK.fullmatch(passage.source):
        return Verdict("placeholder", quote, "it only points to another document")
    plain = _plain(seen)
    if title.strip() and plain == _plain(title):
        return Verdict("placeholder", quote, "it only repeats the title")
    if plain in _known() or _MASHED.fullmatch(plain) or "lorem ipsum" in plain:
        return Verdict("placeholder", quote, "it stands in for a reason and gives none")
    if len(passage.words) <= 14 and _POINTER.fullmatch(plain):
        return Verdict("placeholder", quote, "it only points to another document")
    if len(passage.words) <= 12 and any(rule.fullmatch(plain) for rule in (_AUTHORITY, _REQUIRED)):
        return Verdict("placeholder", quote, "it says who wants the rule, not what the rule is for")
    if len(passage.words) <= 10 and _HABIT.fullmatch(plain):
        return Verdict("placeholder", quote, "that a thing has always been done is no reason for it")
    return None


def _plain(text: str) -> str:
    """Write a text in lower case with single spaces, without quotation marks and marks at its ends."""
    letters = [place for place, letter in enumerate(text) if letter.isalnum()]
    return _GAP.sub(" ", text[letters[0] : letters[-1] + 1].lower()) if letters else ""


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    lines = (files(__package__) / "data" / "placeholders.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(_plain(line) for line in lines if not line.startswith("#")) - {""}
