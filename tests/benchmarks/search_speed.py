"""How large the search index is, and how soon the first hit shows: ``python -m tests.benchmarks.search_speed 3000``.

The documents are made of the sample company's words and of made-up ones, as often as words are in a language (Zipf):
a vocabulary of some 20,000, which 3,000 records have. Chromium is slowed down to 20 Mbit/s with 20 ms of latency.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from credo.pages.theme import theme_folder
from credo.search.document import Document
from credo.search.files import index_files
from credo.search.index import index
from credo.search.words import stems, words
from tests.chromium import CHROMIUM
from tests.sites import CHECKOUT

QUESTIONS = (
    "guest",
    "why do we walk with guests",
    "late check in food",
    "alergy",
    "second signature",
    "how do I apologise",
)
PAGE = """<!doctype html><html lang="en"><title>Search</title>
<script src="assets/credo/search/words.js"></script><script src="assets/credo/search/index.js"></script>"""


def vocabulary(rng: random.Random, size: int) -> list[str]:
    """Words by how frequent they are: the sample's, then made-up ones that begin and end like them."""
    text = " ".join(path.read_text(encoding="utf-8") for path in sorted((CHECKOUT / "content").rglob("*.md")))
    count: dict[str, int] = {}
    for word in words(re.sub(r"\\S+\\.md", " ", text)):
        count[word] = count.get(word, 0) + 1
    known = sorted(count, key=lambda word: (-count[word], word))
    made = set(known)
    while len(made) < size:
        first, last = rng.choice(known), rng.choice(known)
        made.add(first[: max(2, len(first) // 2)] + last[len(last) // 2 :])
    return [*known, *sorted(made.difference(known))]


def made_up(number: int, seed: int = 1) -> Iterator[Document]:
    rng = random.Random(seed)
    known = vocabulary(rng, 20_000)
    weights = [1 / (rank + 3) for rank in range(len(known))]
    for n in range(number):
        kind = rng.choices(("standard", "story", "role", "commitment", "page"), (45, 40, 5, 5, 5))[0]
        drawn = iter(rng.choices(known, weights, k=6 + 40 + 6 + 220))
        title, main, names, body = (
            " ".join(word for _, word in zip(range(length), drawn, strict=False))
            for length in (6, 40, 6, 220)
        )
        yield Document(
            f"{kind}s/record-{n:05}/", title.capitalize(), kind, names[:12], main[:150], main, names, body, 2
        )


class Handler(SimpleHTTPRequestHandler):
    """A server that compresses, as every real one does, and counts what it sends."""

    sent = 0

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        file = Path(self.directory) / self.path.lstrip("/").split("?")[0]
        if not file.is_file():
            self.send_error(404)
            return
        content = gzip.compress(file.read_bytes(), 6)
        Handler.sent += len(content)
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if file.suffix == ".js" else "text/html")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def main(number: int) -> None:
    site = Path(tempfile.mkdtemp())
    documents = sorted(made_up(number), key=lambda document: document.address)
    started = time.perf_counter()
    language = stems("en")
    files = index_files(index(documents, language), language, {})
    print(f"{number} documents: {len(files)} files in {time.perf_counter() - started:.1f} s, ", end="")
    print(
        f"{sum(map(len, files.values())):,} bytes, {sum(len(gzip.compress(f)) for f in files.values()):,} compressed"
    )
    for name, content in files.items():
        (site / "search" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "search" / name).write_bytes(content)
    (site / "documents.json").write_text(
        json.dumps([{"title": d.title, "main": d.main, "names": d.names, "text": d.text} for d in documents])
    )
    shutil.copytree(
        theme_folder() / "assets/credo", site / "assets/credo", ignore=shutil.ignore_patterns("mermaid*")
    )
    (site / "page.html").write_text(PAGE)
    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *a, **k: Handler(*a, directory=str(site), **k))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for question in QUESTIONS:
            page = browser.new_context().new_page()
            network = page.context.new_cdp_session(page)
            network.send("Network.enable")
            speed = 20_000_000 / 8
            network.send(
                "Network.emulateNetworkConditions",
                {"offline": False, "latency": 20, "downloadThroughput": speed, "uploadThroughput": speed},
            )
            page.goto(f"http://127.0.0.1:{server.server_port}/page.html")
            Handler.sent = 0
            took = page.evaluate(
                """async (question) => {
                    const start = performance.now();
                    const { found } = await credoSearch.find(question);
                    await Promise.all(found.slice(0, 10).map(credoSearch.hit));
                    return Math.round(performance.now() - start);
                }""",
                question,
            )
            print(f"{took:5} ms {Handler.sent // 1000:5} KB  {question}")
            page.close()
        browser.close()
    server.shutdown()
    print(site)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
