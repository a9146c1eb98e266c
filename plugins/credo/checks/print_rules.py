"""The rules of print: what can keep a text, a picture or a booklet from reaching paper as it was meant.

Nothing here finds anything: booklets are put together and set by later stages, which report in these rules' names. They
stand here so that settings, exceptions, ``explain`` and the rules' pages know them like all others.
"""

from __future__ import annotations

from typing import Final

from credo.source.finding import Rule, Severity

UNKNOWN_READER: Final = Rule(
    "PRT001",
    "unknown-booklet",
    Severity.ERROR,
    """Nobody knows the booklet or role that was asked for.

What: a name given to the command `booklet` is neither a booklet's nor a role's id, or the role is not active.

Why it matters: the newcomer it was meant for would start without.

How to fix: write the nearest known id, which the finding proposes.
""",
)
UNPRINTABLE: Final = Rule(
    "PRT002",
    "cannot-be-printed",
    Severity.ERROR,
    """A text holds something that paper cannot show.

What: an element such as a video, a form or a frame stands in a text that a booklet prints.

Why it matters: the printed page would lack it, and the reader would not know that anything is missing.

How to fix: say in words what it shows, or put it on a plain page and link there.
""",
)
LOST_IMAGE: Final = Rule(
    "PRT003",
    "image-missing",
    Severity.ERROR,
    """A picture is not there, or cannot be read.

What: a text shows a picture whose file is missing, broken, or of a kind that cannot be printed.

Why it matters: the page would have a hole where the text says “see below”.

How to fix: correct the path, or save the picture again as PNG, JPEG, WebP or SVG.
""",
)
HUGE_IMAGE: Final = Rule(
    "PRT004",
    "image-too-large",
    Severity.ERROR,
    """A picture has more points than any page can show.

What: a picture has over 60 million points; at print resolution a page has 8 million.

Why it matters: it would take most of the computer's memory, and look no better for it.

How to fix: save it with at most 4,000 points on its longer side.
""",
)
SILENT_IMAGE: Final = Rule(
    "PRT005",
    "image-without-words",
    Severity.WARNING,
    """A picture has no text that stands in for it.

What: the square brackets of `![](picture.png)` are empty.

Why it matters: a reading copy is read aloud to those who cannot see it, and the picture would be passed over.

How to fix: say what the picture shows: `![The ferry leaving Quay House](ferry.jpg)`.
""",
)
WIDE_TABLE: Final = Rule(
    "PRT006",
    "table-too-wide",
    Severity.WARNING,
    """A table is wider than the booklet's page.

What: the longest words of a table's columns, side by side, need more room than a page has.

Why it matters: the last columns would run off the paper, so the table is printed smaller, row by row.

How to fix: leave out a column, use shorter words in it, or print on larger paper: `--paper a4`.
""",
)
LONG_WORD: Final = Rule(
    "PRT007",
    "word-too-long",
    Severity.WARNING,
    """A word is longer than a line.

What: more than sixty letters stand together without a space or hyphen.

Why it matters: it would run off the page; it is broken wherever the line ends.

How to fix: write a space or hyphen where it may be broken, or a shorter word.
""",
)
MISSING_GLYPH: Final = Rule(
    "PRT008",
    "missing-letter",
    Severity.ERROR,
    """The fonts have no drawing for a letter.

What: a text uses letters, of Japanese or Arabic for example, that the shipped fonts do not have.

Why it matters: an empty box is printed in their place.

How to fix: put a font that has them into the folder `fonts/` and name it in `mkdocs.yml`, for example
`booklets: {fonts: [fonts/NotoSansJP-Regular.ttf]}`.
""",
)
NO_ADDRESS: Final = Rule(
    "PRT009",
    "no-address-to-print",
    Severity.NOTE,
    """The booklets have no codes that lead to the handbook.

What: `mkdocs.yml` has no `site_url`, so the small codes beside the standards are left out.

Why it matters: a reader with a question has to search for the page.

How to fix: add the handbook's address to `mkdocs.yml`, for example `site_url: https://handbook.example.org/`.
""",
)
TOO_THICK: Final = Rule(
    "PRT010",
    "too-thick-to-fold",
    Severity.WARNING,
    """A folded booklet has more than 64 pages.

What: more than sixteen sheets are folded into one another.

Why it matters: the booklet will not lie flat, staples do not go through, and the inner pages stick out.

How to fix: print a role's booklet instead of a department's, or list fewer sections and records in `include`.
""",
)
NO_STANDARDS: Final = Rule(
    "PRT011",
    "nothing-applies",
    Severity.WARNING,
    """No standard applies to a booklet's readers.

What: no active standard's `applies_to` reaches a role the booklet is for, and it includes none.

Why it matters: the chapter that says what we do, and why, is left out.

How to fix: name the role in the `applies_to` of the standards that it follows, or include some: `standards/ID`.
""",
)
UNUSABLE_FONT: Final = Rule(
    "PRT012",
    "unusable-font",
    Severity.ERROR,
    """A font named in the settings cannot be used.

What: a file under `booklets: fonts:` in `mkdocs.yml` is not there, or is no TrueType or OpenType font.

Why it matters: the letters it was meant for would be missing in print.

How to fix: correct the path, which counts from the handbook's folder, or get the font as `.ttf` or `.otf`.
""",
)
PLACEHOLDER: Final = Rule(
    "PRT013",
    "diagram-left-out",
    Severity.NOTE,
    """A diagram or a formula is not drawn in print.

What: a Mermaid diagram or a formula is drawn by the browser, and paper has none; a box names the diagram, and the
formula stands as it was written.

Why it matters: the reader has to go to the handbook for it.

How to fix: nothing, if that is all right; otherwise save it as an SVG picture and show that.
""",
)
NOT_SET: Final = Rule(
    "PRT014",
    "booklet-not-set",
    Severity.ERROR,
    """A booklet could not be set.

What: the typesetter refused a booklet or a line-up's sheet; the finding quotes what it said. Or the fields of a
line-up's standard and story hold more than one page does.

Why it matters: this booklet was not made, or the sheet has a second page; the others are as they should be.

How to fix: look at what the message names: a picture or a font is the usual reason. A long `purpose` belongs into the
text below the front matter.
""",
)
UNKNOWN_SECTION: Final = Rule(
    "PRT015",
    "unknown-section",
    Severity.ERROR,
    """A booklet includes a section that there is none of.

What: an entry of `include` without a slash is no section's name. Sections are letter, vision, values, roles,
programme, standards, stories, questions, changes, sign-off and notes.

Why it matters: whoever named the section expects it in print.

How to fix: write the nearest known name, which the finding proposes, or a record such as `stories/one-plate`.
""",
)


PRINT_RULES: Final[tuple[Rule, ...]] = (
    UNKNOWN_READER,
    UNPRINTABLE,
    LOST_IMAGE,
    HUGE_IMAGE,
    SILENT_IMAGE,
    WIDE_TABLE,
    LONG_WORD,
    MISSING_GLYPH,
    NO_ADDRESS,
    TOO_THICK,
    NO_STANDARDS,
    UNUSABLE_FONT,
    PLACEHOLDER,
    NOT_SET,
    UNKNOWN_SECTION,
)
