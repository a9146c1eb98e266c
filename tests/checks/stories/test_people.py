"""The people in stories, wherever in the file they turn up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Found = Callable[[str, Mapping[str, str]], list[str]]


def story(fields: str = "", body: str = "", id: str = "t") -> dict[str, str]:
    text = f"---\nkind: story\ntitle: A story\ndate: 2026-10-13\noutcome: triumph\n{fields}---\n\n{body}"
    return {f"content/stories/{id}.md": text}


def test_consent_must_be_given(found: Found) -> None:
    people = "people:\n  - name: Ines\n  - name: Joon\n    consent: false\n  - name: Bea\n    consent: true\n"
    assert found("STO101", story(people)) == [
        "content/stories/t.md:7:5 Ines isn't said to have agreed to be named.",
        "content/stories/t.md:9:14 Joon has not agreed to be named.",
    ]


def test_missing_consent_is_reported_once(found: Found) -> None:
    report = found("FLD101", story("people:\n  - name: Ines\n"))
    assert not [line for line in report if "consent" in line]


def test_consent_counts_in_drafts_and_retired_stories(found: Found) -> None:
    people = "people:\n  - name: Ines\n    consent: false\n"
    assert len(found("STO101", story("status: draft\n" + people))) == 1


def test_names_are_found_in_fields_and_told_once(found: Found) -> None:
    fields = "felt: >-\n  It was late,\n  and “no,” said Oriane.\n"
    assert found("STO102", story(fields, "“No,” said Oriane.\n")) == [
        "content/stories/t.md:11:12 “Oriane” reads like a name, and `people` doesn't list it."
    ]


def test_a_name_in_a_field_is_marked_there(found: Found) -> None:
    fields = "felt: >-\n  It was late,\n  and “no,” said Oriane.\n"
    assert found("STO102", story(fields)) == [
        "content/stories/t.md:8:18 “Oriane” reads like a name, and `people` doesn't list it."
    ]


def test_a_colleague_of_another_story_has_to_be_asked_for_this_one(found: Found) -> None:
    listed = story("people:\n  - name: Precious\n    consent: true\n", "Precious knocked.\n", "a")
    (line,) = found("STO102", {**listed, **story(body="The key was with Precious.\n")})
    assert line.startswith("content/stories/t.md:8:18 ")


def test_names_of_departments_and_houses_are_nobody(found: Found) -> None:
    department = {"content/d.md": "---\nkind: department\ntitle: Banqueting\n---\n"}
    body = "“Soon,” said Banqueting. “Now,” said Quay.\n"
    assert found("STO102", {**department, **story(body=body)}) == []


def test_private_numbers_are_found_in_retired_stories(found: Found) -> None:
    retired = story("status: retired\nlesson: Ring 020 7946 0958.\n", "The lady in 214.\n")
    assert found("STO103", retired) == [
        "content/stories/t.md:7:14 “020 7946 0958” reads like somebody's address or telephone number."
    ]
