"""The rules of form: what can be wrong with a record's fields, taken one by one."""

from __future__ import annotations

from credo.source.finding import Rule, Severity

UNKNOWN_KIND = Rule(
    "FLD001",
    "unknown-kind",
    Severity.ERROR,
    """A record's kind is not one Credo knows.

What: `kind` names something other than vision, value, standard, story, department, role, commitment, booklet or
edition.

Why it matters: without a known kind nobody can say which fields the record needs or where its page belongs.

How to fix: write one of the known kinds, or delete the line: a file without `kind` is published as a plain page.
""",
)
UNKNOWN_FIELD = Rule(
    "FLD002",
    "unknown-field",
    Severity.ERROR,
    """A record has a field its kind does not know.

What: a field's name is not among those of the record's kind, usually because of a typing error.

Why it matters: what stands in it would be shown nowhere and checked by nothing.

How to fix: write the nearest known name, which the finding proposes, or delete the line.
""",
)
BAD_VALUE = Rule(
    "FLD003",
    "bad-value",
    Severity.ERROR,
    """A field holds something other than it should.

What: a date that is not in the calendar, a list where one text belongs, a word that is not among the choices.

Why it matters: Credo cannot use the value, and the page would lack it.

How to fix: write the value in the form the finding shows.
""",
)
BAD_ID = Rule(
    "FLD004",
    "bad-id",
    Severity.ERROR,
    """An id is not made of lower-case letters, digits and hyphens.

What: an id (the file's name, unless `id` says otherwise) holds capitals, spaces, slashes, dots or accents.

Why it matters: the id becomes part of the page's lasting address; other signs break links on some computers.

How to fix: rename the file, or write the proposed id as `id`.
""",
)
SAME_ID = Rule(
    "FLD005",
    "same-id",
    Severity.ERROR,
    """Two records of one kind have the same id.

What: two files give the same id, whatever folders they lie in.

Why it matters: both would have the same address, and a reference could mean either.

How to fix: rename one of the files, or give it another `id`.
""",
)
BAD_SETTING = Rule(
    "SET001",
    "bad-setting",
    Severity.ERROR,
    """A setting in `mkdocs.yml` is unknown or has a wrong value.

What: a line under `plugins: credo:` is not a setting Credo knows, or its value has the wrong form.

Why it matters: a misspelt setting does nothing, and nobody notices.

How to fix: write the name or value the finding proposes.
""",
)

SCHEMA_RULES: tuple[Rule, ...] = (
    UNKNOWN_KIND,
    UNKNOWN_FIELD,
    BAD_VALUE,
    BAD_ID,
    SAME_ID,
    BAD_SETTING,
)
