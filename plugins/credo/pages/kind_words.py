"""What kinds of record and sections are called where people read them."""

from __future__ import annotations

from typing import Final

SECTION: Final = {
    "vision": "Vision",
    "value": "Values",
    "standard": "Standards",
    "story": "Stories",
    "department": "Departments",
    "role": "Roles",
    "commitment": "Leaders’ commitments",
    "booklet": "Booklets",
    "edition": "Editions",
}
SINGULAR: Final = {
    "vision": "Vision",
    "value": "Value",
    "standard": "Standard",
    "story": "Story",
    "department": "Department",
    "role": "Role",
    "commitment": "Commitment",
    "booklet": "Booklet",
    "edition": "Edition",
}
INTRODUCTION: Final = {
    "vision": "One sentence everyone can repeat, and the four questions behind it.",
    "value": "The few things everything else is measured by, and how they show in an ordinary day.",
    "standard": "What we do, why we do it, and when doing something else is right.",
    "story": "What happened, how it felt and what it shows. Missteps are told as well as triumphs.",
    "department": "What each part of the house is for, and whom it serves.",
    "role": "Every role has a function and a purpose; the second is why the first matters.",
    "commitment": "What each leader has promised, in five practices, and how you would notice.",
    "booklet": "What a newcomer holds in their hands on day one.",
    "edition": "What the handbook said, and when.",
}
PRACTICE: Final = {
    "model-the-way": "Model the way",
    "inspire-a-shared-vision": "Inspire a shared vision",
    "challenge-the-process": "Challenge the process",
    "enable-others-to-act": "Enable others to act",
    "encourage-the-heart": "Encourage the heart",
}
