"""The settings under ``plugins: credo:`` in ``mkdocs.yml``, each declared once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError

from credo.schema.fields import ID, Day, Part, Plain, Several
from credo.schema.languages import LANGUAGES, spoken
from credo.schema.mistakes import errors_of, shown, what_is_wrong
from credo.schema.nearest import nearest
from credo.schema.record import readable
from credo.schema.rules import BAD_SETTING
from credo.source.finding import Finding, Place
from credo.source.mkdocs_yml import MkdocsYml, named
from credo.source.yaml_text import Trail, place_in


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValueError("a colour is written as # and six digits or letters a to f, for example: #2f5d62")
    return value.lower()


def _names(value: object) -> object:
    """``guests``, ``[guests]`` and ``{guests: Guests}`` all name groups; an id stands for its missing name."""
    entries = value if isinstance(value, list) else [value]
    if not all(isinstance(entry, str | int | dict | None) for entry in entries):
        return value
    pairs: list[tuple[Any, Any]] = []
    for entry in entries:
        pairs += entry.items() if isinstance(entry, dict) else [(entry, None)] if entry is not None else []
    return {str(id): readable(str(id)) if name is None else name for id, name in pairs}


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zones = available_timezones()
        if zones:  # a computer that has none cannot tell
            found = nearest(value, zones)
            advice = f"did you mean `{found}`?" if found else "for example: Europe/Lisbon"
            raise ValueError(f"there is no such time zone; {advice}") from None
    return value


def _spoken(value: str) -> str:
    if spoken(value) is None:
        raise ValueError(
            f"the menus and the search speak none like it; for example, they speak {', '.join(LANGUAGES)}"
        )
    return value


def _shaped(pattern: str, reason: str) -> Callable[[str], str]:
    def look(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise ValueError(reason)
        return value

    return look


def _printed(value: object) -> object:
    """``booklets: true`` prints them at each build, in the usual form."""
    return {"build": value} if isinstance(value, bool) else value


def _often(value: object) -> object:
    """``lineup: daily`` says how often, as ``lineup: {every: day}`` does."""
    return {"every": value} if isinstance(value, str) else value


def _period(value: object) -> object:
    """``daily`` and ``weekly`` are the days and weeks themselves."""
    return {"daily": "day", "weekly": "week"}.get(value, value) if isinstance(value, str) else value


def _off(value: object) -> object:
    """YAML takes an ``off`` without quotes for *false*."""
    return "off" if value is False else value


def _alternatives(value: object) -> object:
    """``customer, visitor`` names two words, as ``[customer, visitor]`` does."""
    words = value.split(",") if isinstance(value, str) else value
    if isinstance(words, list):
        return tuple(
            word.strip() if isinstance(word, str) else word for word in words if word not in ("", None)
        )
    return words


_GROUPS: Final = frozenset({"editions", "forge", "lineup", "search", "booklets", "checks"})
_URL: Final = (
    "an address begins with https:// or http://, for example: https://forge.example/company/handbook"
)
_LANGUAGE: Final = "a language is written as its code, for example: en, de, pt-BR"
_EDITION: Final = (
    "an edition's name has only lower-case letters, digits and hyphens, for example: 2027-spring"
)
_MAIL: Final = "a mail address is written like this: culture@company.example"

Names = Annotated[dict[str, Plain], BeforeValidator(_names)]
"""Ids with the names people read."""


class EditionSettings(Part):
    """How editions are named in git and which one visitors see first."""

    tag: str = Field("edition/", description="What stands before an edition's name in its git tag.")
    default: Literal["now", "latest"] = Field("now", description="Where the site's root leads.")


class Withdrawal(Part):
    """A record somebody has taken back."""

    id: Plain = Field(description="The record's id, or `kind/id`.")
    reason: Plain = Field(description="Why, in words that may be published.")
    date: Day = Field(description="Since when.")


class Forge(Part):
    """Where the handbook's source lives, for those who have an account there."""

    kind: Literal["github", "gitlab", "forgejo"] = Field("github", description="The kind of forge.")
    url: Annotated[Plain, AfterValidator(_shaped(r"https?://[^\s\"'<>]+", _URL))] | None = Field(
        None, description="The repository's address."
    )
    branch: Plain = Field("main", description="The branch people edit.")


class LineupSettings(Part):
    """How often there is a line-up, and since when; ``daily`` or ``weekly`` alone says the first."""

    every: Annotated[Literal["day", "week"], BeforeValidator(_period)] = Field(
        "week", description="`day` or `week`."
    )
    start: Day | None = Field(None, description="The first day; standards take turns from then on.")


class SearchSettings(Part):
    """What the search forgives."""

    synonyms: dict[str, Annotated[tuple[Plain, ...], BeforeValidator(_alternatives)]] = Field(
        {}, description="Words that mean another: `guest: customer, visitor`."
    )


class BookletSettings(Part):
    """How booklets are printed; ``true`` alone prints them at each build."""

    build: bool = Field(False, description="Whether every build prints them.")
    paper: Literal["a5", "half-letter", "a4", "letter"] = Field("a5", description="The page's size.")
    fonts: Annotated[tuple[Plain, ...], Several] = Field(
        (), description="Further font files, for other scripts."
    )
    folder: Plain = Field("booklets", description="Where the PDFs go.")


class CheckSettings(Part):
    """Which rules run, and how strictly."""

    severity: dict[str, Annotated[Literal["error", "warning", "note", "off"], BeforeValidator(_off)]] = Field(
        {}, description="A rule's id and what it shall be."
    )
    select: Annotated[tuple[Plain, ...], Several] = Field((), description="Run only these rules or families.")
    options: dict[str, dict[str, Any]] = Field({}, description="A rule's id and its options.")
    allow: dict[str, Plain | None] = Field(
        {}, description="Rules the whole handbook may break, with the reason."
    )


class Settings(Part):
    """Everything a company can set."""

    company: Plain | None = Field(None, description="The company's name.")
    logo: Plain | None = Field(None, description="The logo's path in the content folder.")
    colour: Annotated[Plain, AfterValidator(_colour)] | None = Field(
        None, description="The company's colour."
    )
    language: Annotated[
        Plain,
        AfterValidator(_shaped(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", _LANGUAGE)),
        AfterValidator(_spoken),
    ] = Field("en", description="The language the handbook is written in.")
    timezone: Annotated[Plain, AfterValidator(_zone)] = Field(
        "UTC", description="The time zone of dates and calendars."
    )
    customers: Names = Field({}, description="The groups of customers, ids with names.")
    locations: Names = Field({}, description="The places, ids with names.")
    brands: Names = Field({}, description="The brands, ids with names.")
    edition: Annotated[Plain, AfterValidator(_shaped(ID.pattern, _EDITION))] | None = Field(
        None, description="The edition being written."
    )
    editions: EditionSettings = Field(EditionSettings(), description="How editions are kept.")
    withdrawn: tuple[Withdrawal, ...] = Field((), description="Records taken back.")
    forge: Forge | None = Field(None, description="Where the source lives.")
    mail: Annotated[Plain, AfterValidator(_shaped(r"[^@\s<>\"?&]+@[^@\s<>\"?&]+", _MAIL))] | None = Field(
        None, description="Where “tell a story” and “challenge this standard” go."
    )
    lineup: Annotated[LineupSettings, BeforeValidator(_often)] = Field(
        LineupSettings(), description="The line-ups: `daily`, `weekly`, or `every` and `start`."
    )
    search: SearchSettings = Field(SearchSettings(), description="The search.")
    booklets: Annotated[BookletSettings, BeforeValidator(_printed)] = Field(
        BookletSettings(), description="The booklets; `true` prints them at each build."
    )
    checks: CheckSettings = Field(CheckSettings(), description="The checks.")

    @property
    def setting_names(self) -> dict[str, dict[str, str]]:
        """The ids each declaring setting knows, by the setting's name."""
        return {"customers": self.customers, "locations": self.locations, "brands": self.brands}


def read_settings(yml: MkdocsYml) -> tuple[Settings, tuple[Finding, ...]]:
    """Understand the ``credo`` settings; a wrong one is a finding and keeps its default."""
    given = {
        name: _filled(value) if name in _GROUPS else value
        for name, value in yml.credo.items()
        if value is not None
    }
    findings = list(_misplaced(yml))
    try:
        return Settings.model_validate(given), tuple(findings)
    except ValidationError as error:
        for detail in errors_of(error):
            trail, _, message, help = what_is_wrong(detail, Settings)
            findings.append(_finding(yml, trail, message, help))
            given.pop(str(detail["loc"][0]), None)
    return Settings.model_validate(given), tuple(findings)


def _misplaced(yml: MkdocsYml) -> Iterator[Finding]:
    """Settings that stand beside ``credo:`` instead of under it, where nobody reads them."""
    help = "Put the settings on lines of their own under `credo:`, each with four more spaces before it."
    plugins = yml.values.get("plugins")
    for at, entry in enumerate(plugins if isinstance(plugins, list) else []):
        if not isinstance(entry, dict):
            continue
        beside = [name for name in entry if name != "credo" and "credo" in entry]
        alone = [
            name for name in entry if len(entry) == 1 and name in Settings.model_fields and name != "search"
        ]
        for name in (*beside, *alone):
            place = place_in(yml.text, ("plugins", at, name), key=True) or Place()
            message = f"`{name}` stands beside `credo`, not under it, and says nothing there."
            yield Finding.by(BAD_SETTING, yml.name, message, help, place=place, field=f"plugins.{name}")
    if (written := named(plugins).get("credo")) is not None and not isinstance(written, dict):
        message = f"`credo` is {shown(written)}, and no settings."
        yield Finding.by(BAD_SETTING, yml.name, message, help, place=yml.place(), field="plugins.credo")


def _filled(value: Any) -> Any:
    """A group of settings without those left empty, which keep their defaults."""
    return {n: v for n, v in value.items() if v is not None} if isinstance(value, dict) else value


def _finding(yml: MkdocsYml, trail: Trail, message: str, help: str) -> Finding:
    name = ".".join(map(str, trail))
    message = message.replace("There is no field", "There is no setting")
    place = yml.place(*trail)
    return Finding.by(BAD_SETTING, yml.name, message, help, place=place, field=f"plugins.credo.{name}")
