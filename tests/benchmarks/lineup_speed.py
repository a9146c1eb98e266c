"""How long a year of line-ups takes for twenty departments: turns, pages, calendars, feed.

    python -m tests.benchmarks.lineup_speed [RECORDS …]

Seconds are those of the processor, so that what else runs does not count. Nothing here passes or fails; what a whole
build takes is measured by ``build_speed``.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

from credo.feeds.files import feed_files, on_site
from credo.graph.addresses import address_of
from credo.graph.load import load
from credo.pages.lineups.lineup import Schedule
from credo.pages.lineups.lineup_pages import lineup_pages
from credo.pages.lineups.outlook import Outlook
from credo.pages.lineups.period import USUAL_START, Rhythm
from tests.benchmarks.generated import write_handbook

TODAY = date(2026, 11, 25)
DEPARTMENTS = 20


def main() -> None:
    """Measure each size asked for, by the week and by the day."""
    for records in [int(arg) for arg in sys.argv[1:]] or [300, 1000, 3000]:
        with tempfile.TemporaryDirectory() as folder:
            write_handbook(Path(folder), records)
            handbook = load(Path(folder))[0].handbook
            for n in range(DEPARTMENTS - len(handbook.departments)):
                file = Path(folder) / "content" / "department" / f"department-more-{n}.md"
                file.write_text(f"---\nkind: department\ntitle: More {n}\n---\n", encoding="utf-8")
            for file in sorted((Path(folder) / "content" / "standard").iterdir())[::3]:
                text = file.read_text(encoding="utf-8")
                file.write_text(
                    text.replace("applies_to: {", "applies_to: everyone\ntags: {", 1), encoding="utf-8"
                )
            handbook = load(Path(folder))[0].handbook
            for every in ("week", "day"):
                outlook = Outlook(Schedule(handbook, Rhythm(every, USUAL_START), {}), TODAY)
                times = [time.process_time()]
                played = sum(len(outlook.of(d)) for d in (None, *handbook.departments))
                times.append(time.process_time())
                pages = len(list(lineup_pages(outlook)))
                times.append(time.process_time())
                feed_files(outlook, on_site("https://example.org/", address_of))
                times.append(time.process_time())
                turns, drawn, fed = (b - a for a, b in pairwise(times))
                print(
                    f"{records} records, {len(handbook.departments)} departments, every {every}: "
                    f"{played} line-ups in {turns:.2f} s, {pages} pages in {drawn:.2f} s, feeds in {fed:.2f} s"
                )


if __name__ == "__main__":
    main()
