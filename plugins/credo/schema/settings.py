"""The settings under ``plugins: credo:`` in ``mkdocs.yml``, each declared once."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from credo.schema.fields import ID, Day, Part, Plain, Several
from credo.schema.setting_forms import (
    EDITION,
    LANGUAGE,
    MAIL,
    URL,
    a_colour,
    a_language,
    a_period,
    a_time_zone,
    alternatives,
    off,
    often,
    printed,
    shaped,
    with_names,
)

Names = Annotated[dict[str, Plain], BeforeValidator(with_names)]
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
    url: Annotated[Plain, AfterValidator(shaped(r"https?://[^\s\"'<>]+", URL))] | None = Field(
        None, description="The repository's address."
    )
    branch: Plain = Field("main", description="The branch people edit.")


class LineupSettings(Part):
    """How often there is a line-up, and since when; ``daily`` or ``weekly`` alone says the first."""

    every: Annotated[Literal["day", "week"], BeforeValidator(a_period)] = Field(
        "week", description="`day` or `week`."
    )
    start: Day | None = Field(None, description="The first day; standards take turns from then on.")


class SearchSettings(Part):
    """What the search forgives."""

    synonyms: dict[str, Annotated[tuple[Plain, ...], BeforeValidator(alternatives)]] = Field(
        {}, description="Words that mean another: `guest: customer, visitor`."
    )


class BookletSettings(Part):
    """How booklets are printed; ``true`` alone prints them at each build."""

    build: bool = Field(False, description="Whether every build prints them.")
    paper: Literal["a5", "half-letter", "a4", "letter"] = Field("a5", description="The page's size.")
    also: Annotated[tuple[Literal["a5", "half-letter", "a4", "letter", "large-print"], ...], Several] = Field(
        (), description="What else a build prints them on, to read."
    )
    for_whom: Annotated[tuple[Plain, ...], Several] = Field(
        (),
        description="For whom else a build prints one: a role, a department, roles joined by +; `roles` for each role, "
        "`departments` for each department.",
    )
    fonts: Annotated[tuple[Plain, ...], Several] = Field(
        (), description="Further font files, for other scripts."
    )
    folder: Plain = Field("booklets", description="Where the PDFs go.")


class CheckSettings(Part):
    """Which rules run, and how strictly."""

    severity: dict[str, Annotated[Literal["error", "warning", "note", "off"], BeforeValidator(off)]] = Field(
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
    colour: Annotated[Plain, AfterValidator(a_colour)] | None = Field(
        None, description="The company's colour."
    )
    language: Annotated[
        Plain,
        AfterValidator(shaped(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", LANGUAGE)),
        AfterValidator(a_language),
    ] = Field("en", description="The language the handbook is written in.")
    timezone: Annotated[Plain, AfterValidator(a_time_zone)] = Field(
        "UTC", description="The time zone of dates and calendars."
    )
    customers: Names = Field({}, description="The groups of customers, ids with names.")
    locations: Names = Field({}, description="The places, ids with names.")
    brands: Names = Field({}, description="The brands, ids with names.")
    edition: Annotated[Plain, AfterValidator(shaped(ID.pattern, EDITION))] | None = Field(
        None, description="The edition being written."
    )
    editions: EditionSettings = Field(EditionSettings(), description="How editions are kept.")
    withdrawn: tuple[Withdrawal, ...] = Field((), description="Records taken back.")
    forge: Forge | None = Field(None, description="Where the source lives.")
    mail: Annotated[Plain, AfterValidator(shaped(r"[^@\s<>\"?&]+@[^@\s<>\"?&]+", MAIL))] | None = Field(
        None, description="Where “tell a story” and “challenge this standard” go."
    )
    lineup: Annotated[LineupSettings, BeforeValidator(often)] = Field(
        LineupSettings(), description="The line-ups: `daily`, `weekly`, or `every` and `start`."
    )
    search: SearchSettings = Field(SearchSettings(), description="The search.")
    booklets: Annotated[BookletSettings, BeforeValidator(printed)] = Field(
        BookletSettings(), description="The booklets; `true` prints them at each build."
    )
    checks: CheckSettings = Field(CheckSettings(), description="The checks.")

    @property
    def setting_names(self) -> dict[str, dict[str, str]]:
        """The ids each declaring setting knows, by the setting's name."""
        return {"customers": self.customers, "locations": self.locations, "brands": self.brands}
