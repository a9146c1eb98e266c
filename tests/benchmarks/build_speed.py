"""How long a full build takes, beside plain Material on as many pages of the same length.

    python -m tests.benchmarks.build_speed [RECORDS …]

Both sides build the same Markdown: what Credo's pages say is written out as plain pages in the same folders, with
``navigation.prune`` and the same features, so that generated pages count on both sides. Each side runs three times,
in turn; the medians of the processes' CPU seconds (a busy machine shifts the clock on the wall) and their ratio are
printed. Nothing here passes or fails.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from credo.graph.load import load
from credo.mkdocs_plugin.setup import FEATURES
from credo.pages.lineups.outlook import outlook_of
from credo.pages.site import render
from tests.benchmarks.generated import write_handbook

PLAIN_YML = """site_name: Generated
docs_dir: content
theme:
  name: material
  font: false
  features: [{features}]
plugins:
  - search
markdown_extensions: [abbr, admonition, attr_list, def_list, footnotes, md_in_html, smarty, tables, toc,
  pymdownx.betterem, pymdownx.details, pymdownx.superfences, pymdownx.tabbed, pymdownx.tasklist,
  pymdownx.emoji: {{emoji_index: !!python/name:material.extensions.emoji.twemoji '',
    emoji_generator: !!python/name:material.extensions.emoji.to_svg ''}}]
"""


def main() -> None:
    """Measure each size asked for."""
    for records in [int(arg) for arg in sys.argv[1:]] or [100, 1000, 3000]:
        with tempfile.TemporaryDirectory() as folder:
            ours, theirs = Path(folder) / "ours", Path(folder) / "theirs"
            write_handbook(ours, records)
            pages = write_plain(ours, theirs)
            times: dict[Path, list[float]] = {ours: [], theirs: []}
            for _ in range(3 if records < 3000 else 2):
                for side in times:
                    times[side].append(build(side))
            a, b = (statistics.median(times[side]) for side in (ours, theirs))
            print(
                f"{records} records, {pages} pages: credo {a:.1f} s, plain Material {b:.1f} s, ratio {a / b:.2f}"
            )


def write_plain(ours: Path, theirs: Path) -> int:
    """Write the pages of a handbook as plain pages; gives their number."""
    pages = render(outlook_of(load(ours)[0].handbook, date(2026, 11, 23))).pages
    for page in pages:
        file = theirs / "content" / page.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.markdown, encoding="utf-8")
    features = ", ".join(FEATURES)
    (theirs / "mkdocs.yml").write_text(PLAIN_YML.format(features=features), encoding="utf-8")
    return len(pages)


def build(folder: Path) -> float:
    """Build once with the stock command; gives the CPU seconds of the whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=folder,
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
