/* The search as people see it: a dialog with a field, a choice of kinds, and what was found. What it needs to find
   anything is fetched when somebody goes for it. */
(() => {
  "use strict";

  const here = document.currentScript.src;
  const button = document.querySelector('[data-credo="search"]');
  const dialog = document.querySelector('[data-credo="search-dialog"]');
  if (!button || !dialog) return;
  const form = dialog.querySelector("form");
  const field = form.querySelector("input");
  const kinds = dialog.querySelector("fieldset");
  const status = dialog.querySelector('[role="status"]');
  const list = dialog.querySelector("ol");
  const more = dialog.querySelector(".md-button");
  const ways = dialog.querySelector("nav");
  const AT_ONCE = 10;
  const HINT = "Standards show their why. Typing errors and other endings are understood.";
  status.textContent = HINT;

  let engine;
  const load = () => {
    const script = (name) =>
      new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = new URL(name, here).href;
        element.onload = resolve;
        element.onerror = reject;
        document.head.append(element);
      });
    engine ??= Promise.all([script("words.js"), script("index.js")]).then(() => window.credoSearch.open());
    engine.catch(() => {
      engine = undefined;
    });
    return engine;
  };

  const element = (name, className, ...content) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };

  /* A text in which the words that were looked for are marked. */
  const marked = (text, stems) => {
    const looked = new Set(stems);
    return text.split(/([\p{L}\p{N}\p{M}'’]+)/u).map((piece, at) => {
      const words = at % 2 ? window.credoWords.words(piece) : [];
      const hit = words.some((word) => looked.has(window.credoSearch.stem(word)) || word === stems.at(-1));
      return hit ? element("mark", "", piece) : piece;
    });
  };

  const shown = (hit, stems, names) => {
    const link = element("a", `credo-mark credo-mark--${hit.kind}`, ...marked(hit.title, stems));
    link.href = hit.url;
    const kind = [names.get(hit.kind), hit.group].filter(Boolean).join(" · ");
    const item = element("li", "credo-hit", element("p", "credo-hit__title", link), element("p", "credo-hit__kind", kind));
    if (hit.gist) item.append(element("p", "credo-hit__gist", ...marked(hit.gist, stems)));
    return item;
  };

  let asked = 0;
  let result = { stems: [], found: [] };
  let shownSoFar = 0;

  const chosen = () => kinds.querySelector("input:checked")?.value ?? "";
  const wanted = () => result.found.filter(({ kind }) => !chosen() || window.credoSearch.kinds()[kind][0] === chosen());

  const choices = () => {
    const all = window.credoSearch.kinds();
    const count = new Map();
    for (const { kind } of result.found) count.set(kind, (count.get(kind) ?? 0) + 1);
    const before = chosen();
    const offers = [["", "All", result.found.length], ...all.map(([kind, name], at) => [kind, name, count.get(at) ?? 0])];
    const made = offers
      .filter(([kind, , number]) => number || kind === before)
      .map(([kind, name, number]) => {
        const radio = element("input");
        Object.assign(radio, { type: "radio", name: "credo-kind", value: kind, checked: kind === before });
        return element("label", "", radio, element("span", "", `${name} `, element("small", "", String(number))));
      });
    kinds.replaceChildren(kinds.querySelector("legend"), ...made);
    kinds.hidden = made.length < 3;
  };

  const show = async (from) => {
    const mine = asked;
    const hits = wanted();
    const names = new Map(window.credoSearch.kinds().map(([kind, , one]) => [kind, one]));
    const some = await Promise.all(hits.slice(from, from + AT_ONCE).map(window.credoSearch.hit));
    if (mine !== asked) return;
    const items = some.map((hit) => shown(hit, result.stems, names));
    if (from) list.append(...items);
    else list.replaceChildren(...items);
    shownSoFar = from + some.length;
    more.hidden = shownSoFar >= hits.length;
    if (from) items[0]?.querySelector("a").focus();
  };

  /* Before anything is typed, and when nothing is found: the sections, as the page itself offers them. */
  const look = (around) => {
    if (!ways.firstChild) {
      for (const section of document.querySelectorAll(".md-tabs__link")) {
        const link = element("a", "", section.textContent.trim());
        link.href = section.href;
        ways.append(link);
      }
    }
    ways.hidden = !around || !ways.firstChild;
  };

  const search = async () => {
    const mine = ++asked;
    const text = field.value.trim();
    try {
      await load();
      const found = text ? await window.credoSearch.find(field.value) : { stems: [], found: [] };
      if (mine !== asked) return;
      result = found;
      choices();
      status.textContent = !text
        ? HINT
        : result.found.length === 0
          ? "Nothing found. Try another word, or a shorter one."
          : `${result.found.length} found`;
      look(result.found.length === 0);
      await show(0);
      dialog.dataset.answered = text;
    } catch {
      status.textContent = "The search could not be read. Please reload the page.";
    }
  };

  const open = (text) => {
    if (text !== undefined) field.value = text;
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    search();
  };

  let pause;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(search, 80);
  });
  kinds.addEventListener("change", () => {
    asked += 1;
    show(0);
  });
  more.addEventListener("click", () => show(shownSoFar));
  button.addEventListener("click", () => open());
  for (const event of ["pointerenter", "focus"]) button.addEventListener(event, () => load().catch(() => {}), { once: true });
  dialog.querySelector(".credo-search__close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest?.(".credo-hit a, nav a")) dialog.close();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    const go = () => list.querySelector("a")?.click();
    if (dialog.dataset.answered === field.value.trim()) go();
    else search().then(go);
  });

  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.target.type === "radio") return;
    const stops = [field, ...list.querySelectorAll("a"), ...(ways.hidden ? [] : ways.querySelectorAll("a"))];
    const at = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    if (at < 0 || at >= stops.length) return;
    event.preventDefault();
    stops[at].focus();
  });

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const combined = event.ctrlKey || event.metaKey;
    const plain = !combined && !event.altKey && !typing && ["f", "s", "/"].includes(event.key);
    if (dialog.open || !(plain || (combined && event.key === "k"))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    open();
  });

  /* A page that is not there: its address says what was looked for. */
  const find = document.querySelector('[data-credo="find"]');
  if (find) {
    const last = location.pathname.split("/").filter(Boolean).pop() ?? "";
    find.value = decodeURIComponent(last).replace(/\.html$/, "").replace(/[-_+]/g, " ");
    find.form.addEventListener("submit", (event) => {
      event.preventDefault();
      open(find.value);
    });
    const perhaps = document.querySelector('[data-credo="perhaps"]');
    const suggest = async () => {
      await load();
      const { stems, found } = await window.credoSearch.find(find.value);
      const names = new Map(window.credoSearch.kinds().map(([kind, , one]) => [kind, one]));
      const hits = await Promise.all(found.slice(0, 3).map(window.credoSearch.hit));
      perhaps.querySelector("ol").replaceChildren(...hits.map((hit) => shown(hit, stems, names)));
      perhaps.hidden = hits.length === 0;
    };
    if (find.value && perhaps) suggest().catch(() => { perhaps.hidden = true; });
  }

  const asks = new URLSearchParams(location.search).get("q");
  if (asks) open(asks);
})();
