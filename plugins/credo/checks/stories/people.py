"""The people in stories: named with their consent, and not to be found out by other means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, cast

from credo.checks.rule import Check, Look, rule
from credo.checks.stories.names import Acquaintance, likely_names, readable, small_words
from credo.checks.stories.private_details import account_numbers, contact_details, room_numbers
from credo.schema.kinds import Story
from credo.schema.record import Record
from credo.source.finding import Finding, Severity
from credo.source.yaml_nodes import Trail

_NAME: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIELDS: Final = ("title", "felt", "lesson", "changed", "question", "source", "description")
_TITLED: Final = ("department", "role", "value", "standard", "booklet", "vision", "edition")

_Find = Callable[[str], Iterable[tuple[int, str]]]


@rule("STO101", "person-without-consent", Severity.ERROR, covers=[("story", "people.consent")])
def person_without_consent(look: Look) -> Iterator[Finding]:
    """A story names somebody who has not agreed to it.

    What: an entry of `people` has no `consent: true`. Drafts and retired stories are looked at as well:
    their files are read too.

    Why it matters: the story belongs to whoever it happened to. A colleague who finds herself in the
    handbook unasked tells nobody anything again, and in many countries the law is on her side.

    How to fix: ask, and write `consent: true` with the day. If the answer is no, or nobody asked yet, write
    “a cook” instead of the name and delete the entry.
    """
    for record in _all_stories(look):
        for at, person in enumerate(record.fields.people):
            if person.consent is not True:
                name = person.name or "This person"
                agreed = "has not agreed" if person.consent is False else "isn't said to have agreed"
                message = f"{name} {agreed} to be named."
                help = (
                    "Ask, then write `consent: true` and the day as `on`. Until then, write “a colleague” in "
                )
                help += "the text and delete the entry."
                yield look.at(record, ("people", at, "consent"), message, help)


@rule("STO102", "likely-name", Severity.NOTE)
def likely_name(look: Look) -> Iterator[Finding]:
    """A story seems to name somebody who is not among its people.

    What: a capitalised word in the text of an active story is likely to be somebody's name, and `people`
    doesn't list it. It counts as likely when another story lists the person, when it is a common given
    name, or when “said”, “Mrs”, “our porter” or the like stands beside it. Places, days, departments, firms and words
    the handbook also writes in lower case are left out, and so is what has an article before it.

    Why it matters: who is named should have been asked, for this story and not only for another one.

    How to fix: ask the person and add them to `people`, or write what they do instead of what they are
    called. If it is nobody's name, or somebody's who can't be asked any more, allow the rule in this story
    and say so.
    """
    known = _acquaintance(look)
    language = look.handbook.settings.language
    for record in look.handbook.stories:
        consented = {word for person in record.fields.people for word in _lowered(person.name or "")}
        told: set[str] = set()
        for text, place in _texts(look, record):
            for start, name in likely_names(readable(text), consented, known, language):
                if name not in told:
                    told.add(name)
                    message = f"“{name}” reads like a name, and `people` doesn't list it."
                    help = f"Ask, and add `{{name: {name}, consent: true, on: {look.today}}}` to `people`; "
                    help += "or write “a colleague” instead."
                    yield place(start, name, message, help)


@rule("STO103", "contact-details", Severity.WARNING)
def contact_in_story(look: Look) -> Iterator[Finding]:
    """A story holds a mail address or a telephone number.

    What: something in a story's text or fields reads like a mail address or a telephone number. Numbers that are called
    something else (an order's, a part's) are left out, and so are freephone numbers.

    Why it matters: a story is read aloud, printed and kept for years. The number belongs to somebody.

    How to fix: take it out. If readers shall get in touch with someone, name the role.
    """
    help = "Take it out; if readers shall get in touch with someone, name the role: “the people lead”."
    yield from _private(
        look, contact_details, "“{}” reads like somebody's address or telephone number.", help
    )


@rule("STO104", "room-number", Severity.WARNING)
def room_in_story(look: Look) -> Iterator[Finding]:
    """A story tells who stayed in which room.

    What: a story holds something like “room 214”, “the lady in 214” or “the patient in bed 7”. Rooms in which people
    meet, wait, work or learn are left out.

    Why it matters: the room and the day together are a guest's name to everybody who can open the booking
    system.

    How to fix: say what the room is like: “a room on the second floor”, “the room with the tub on feet”.
    """
    help = "Say what the room is like instead, for example: “a room on the second floor”."
    yield from _private(look, room_numbers, "“{}”, with the story's date, tells who stayed there.", help)


@rule("STO105", "account-number", Severity.ERROR)
def account_in_story(look: Look) -> Iterator[Finding]:
    """A story holds the number of a bank account or a card.

    What: a number in a story is called an account, card or sort code number, or its check digits are those
    of a bank account (IBAN) or a card.

    Why it matters: money can be taken with it, and whoever reads the handbook has it.

    How to fix: take it out, also from the file's history if it is a real one, and tell whoever it belongs to.
    """
    help = "Take it out; the story is as good without it. If it is a real one, tell whoever it belongs to."
    yield from _private(look, account_numbers, "“{}” is the number of an account or a card.", help)


def _private(look: Look, find: _Find, message: str, help: str) -> Iterator[Finding]:
    for record in _all_stories(look):
        for text, place in _texts(look, record):
            for start, detail in find(text):
                yield place(start, detail, message.format(" ".join(detail.split())), help)


def _all_stories(look: Look) -> tuple[Record[Story], ...]:
    """The retired ones too: what is private stays private."""
    return cast(tuple[Record[Story], ...], look.handbook.of_kind("story"))


_Place = Callable[[int, str, str, str], Finding]


def _texts(look: Look, record: Record[Story]) -> Iterator[tuple[str, _Place]]:
    """The body and the fields that are text, each with how to make a finding about some of it."""

    def in_body(start: int, quote: str, message: str, help: str) -> Finding:
        return look.in_body(record.file, start, len(quote), message, help)

    yield record.file.body, in_body
    fields: list[tuple[Trail, str | None]] = [((name,), getattr(record.fields, name)) for name in _FIELDS]
    celebrated = record.fields.celebrated
    fields.append((("celebrated", "how"), celebrated.how if celebrated else None))
    for trail, text in fields:
        if text:

            def in_field(_: int, quote: str, message: str, help: str, trail: Trail = trail) -> Finding:
                return look.at(record, trail, message, help, quote=quote)

            yield text, in_field


def _acquaintance(look: Look) -> Acquaintance:
    handbook = look.handbook
    small: set[str] = set()
    for record in handbook.stories:
        small |= small_words(readable(record.file.body))
    people = {
        word
        for story in handbook.stories
        for person in story.fields.people
        for word in _lowered(person.name or "")
    }
    settings = handbook.settings
    declared = (
        settings.company,
        *settings.customers.values(),
        *settings.locations.values(),
        *settings.brands.values(),
    )
    titles = (record.title for kind in _TITLED for record in handbook.of_kind(kind))
    tags = (tag for story in handbook.stories for tag in story.fields.tags)
    nobody = {word for text in (*declared, *titles, *tags) if text for word in _lowered(text)}
    return Acquaintance(frozenset(people), frozenset(nobody), frozenset(small))


def _lowered(text: str) -> list[str]:
    return [word.casefold() for word in _NAME.findall(text)]


STORY_PEOPLE_CHECKS: Final[tuple[Check, ...]] = (
    person_without_consent,
    likely_name,
    contact_in_story,
    room_in_story,
    account_in_story,
)
"""The rules about the people in stories."""
