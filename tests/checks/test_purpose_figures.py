"""How well the judgement does on the labelled lines: the floor under which it must not fall."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from credo.checks.purpose.figures import (
    Judged,
    Share,
    false_alarms,
    flag_recall,
    load_rows,
    read_deviations,
    read_purposes,
    report,
)
from credo.checks.purpose.verdict import GENUINE, Verdict

DATA = Path(__file__).parent.parent / "data"


@pytest.mark.parametrize(
    ("name", "least_flagged", "most_false"),
    [
        ("purposes_workshop", 0.94, 0.010),
        ("purposes_heldout", 0.93, 0.010),
        ("purposes_fresh", 0.84, 0.012),
        ("purposes_november", 0.85, 0.0),
        ("purposes_unseen", 0.95, 0.0),
        ("purposes_hurried", 0.92, 0.0),
        ("purposes_later", 0.90, 0.0),
        ("purposes_languages", 0.95, 0.0),
    ],
)
def test_purposes_stay_above_the_floor(name: str, least_flagged: float, most_false: float) -> None:
    judged = read_purposes(load_rows(DATA / f"{name}.jsonl"))
    recall, alarms = flag_recall(judged), false_alarms(judged)
    assert recall.part / recall.whole >= least_flagged
    assert alarms.part <= most_false * alarms.whole


def test_deviations_stay_above_the_floor() -> None:
    judged = read_deviations(load_rows(DATA / "deviations.jsonl"))
    recall = flag_recall(judged)
    assert recall.part / recall.whole >= 0.97
    assert false_alarms(judged).part == 0


def test_wilson_interval() -> None:
    # Textbook values for 10 of 10 and 5 of 10.
    assert Share(10, 10).interval == pytest.approx((0.7225, 1.0), abs=1e-3)
    assert Share(5, 10).interval == pytest.approx((0.2366, 0.7634), abs=1e-3)


def test_report_counts_a_wrong_label_as_flagged_but_not_as_right() -> None:
    judged = [
        Judged("a", "", "circular", Verdict("boilerplate")),
        Judged("b", "", "circular", Verdict("circular")),
        Judged("c", "", "genuine", GENUINE),
    ]
    lines = "\n".join(report("purposes", judged))
    assert "1.000 (0.342 to 1.000; 2 of 2)" in lines
    assert "0.500 (0.095 to 0.905; 1 of 2)" in lines


def test_the_command_prints_figures_and_what_was_misjudged(tmp_path: Path) -> None:
    rows = [
        {"id": "x1", "statement": "Shut it.", "purpose": "TBD", "purpose_label": "placeholder"},
        {"id": "x2", "statement": "Shut it.", "purpose": "TBD", "purpose_label": "genuine"},
        {"id": "x3", "deviation": "Never.", "deviation_label": "empty"},
    ]
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    command = [sys.executable, "-m", "credo.checks.purpose", str(file), "--show"]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "purposes: 2" in printed
    assert "deviations: 1" in printed
    assert "x2: genuine, judged placeholder: Shut it. | TBD" in printed
    assert "x1:" not in printed
