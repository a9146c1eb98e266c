"""The rules of reading: what can be wrong with a file before anybody looks at what it says."""

from __future__ import annotations

from credo.source.finding import Rule, Severity

UNREADABLE = Rule(
    "FIL001",
    "unreadable",
    Severity.ERROR,
    """A file or folder cannot be opened.

What: the computer refuses to open a file or folder of the handbook.

Why it matters: what cannot be read would be missing from the handbook without anybody noticing.

How to fix: give yourself the right to read it, or move it out of the content folder.
""",
)
NOT_TEXT = Rule(
    "FIL002",
    "not-text",
    Severity.ERROR,
    """A Markdown file is not UTF-8 text.

What: a Markdown file holds bytes that are not UTF-8 text: an old encoding such as Latin-1, or a binary file
with the wrong name.

Why it matters: letters such as é or ü would be printed as rubbish, or the page could not be made at all.

How to fix: open the file in your editor and save it again with the encoding UTF-8.
""",
)
TOO_LARGE = Rule(
    "FIL003",
    "too-large",
    Severity.ERROR,
    """A Markdown file is far too large for a page.

What: a Markdown file has more than one million bytes.

Why it matters: nobody reads a page as long as a book, and a telephone could not show it.

How to fix: split it into several pages, or move data out of the content folder.
""",
)
OUTSIDE = Rule(
    "FIL004",
    "link-out-of-content",
    Severity.ERROR,
    """A symbolic link leads out of the content folder, or in a circle.

What: a symbolic link in the content folder points to something outside it, to a
folder it lies in itself, or to nothing.

Why it matters: private files could be published by accident, and a circle never ends.

How to fix: replace the link with a copy of the file it points to.
""",
)
BROKEN_YAML = Rule(
    "FMT001",
    "broken-front-matter",
    Severity.ERROR,
    """The block between the two lines of dashes cannot be read.

What: the front matter (the block between the two `---` lines at the top of a file) is not valid YAML: a missing
closing line, a tab, a stray colon or quote.

Why it matters: the fields in it are lost, and some programs print the block as text at the top of the page.

How to fix: put quotes around text that holds a colon, indent with spaces, and close the block with `---`.
On a plain page this is a warning, since nothing but the page's settings is lost.
""",
)
NOT_FIELDS = Rule(
    "FMT002",
    "front-matter-not-fields",
    Severity.ERROR,
    """The front matter is not a list of fields.

What: the front matter is a list or a sentence where lines of the form `field: text` are expected.

Why it matters: Credo cannot tell what the text is meant to be.

How to fix: write one `field: text` a line.
""",
)
DUPLICATE_KEY = Rule(
    "FMT003",
    "duplicate-field",
    Severity.ERROR,
    """A field is given twice.

What: the same field stands twice in the front matter of a record, or the same setting in `mkdocs.yml`.

Why it matters: only one of the two would count, and nobody could tell which.

How to fix: keep one of them.
""",
)
TAGGED = Rule(
    "FMT004",
    "yaml-trick",
    Severity.ERROR,
    """The front matter uses a YAML feature that a handbook does not need.

What: the front matter of a record has a `!tag`, a merge key `<<`, or anchors that repeat each other without end.

Why it matters: such features can run programs or fill the memory, and nobody in the culture team should have to
know them.

How to fix: write the text out.
""",
)
CUT_SHORT = Rule(
    "FMT005",
    "text-cut-short",
    Severity.WARNING,
    """A text without quotes ends at a ` #`.

What: in a record's front matter a `#` stands after a space in a text that is not in quotes, as in
`statement: Ask for room #12`. YAML takes it, and all that follows on the line, for a remark to other editors. Where it
looks like a remark (`# ` with a space after it) behind a sentence, this is a note; behind an id or a number it is fine.
Where nothing is left of the text, it is an error.

Why it matters: the rest of the text is lost without anybody noticing, and readers get half a sentence.

How to fix: put the whole text in quotes: `statement: "Ask for room #12"`. Give a remark a line of its own.
""",
)

SOURCE_RULES: tuple[Rule, ...] = (
    UNREADABLE,
    NOT_TEXT,
    TOO_LARGE,
    OUTSIDE,
    BROKEN_YAML,
    NOT_FIELDS,
    DUPLICATE_KEY,
    TAGGED,
    CUT_SHORT,
)
