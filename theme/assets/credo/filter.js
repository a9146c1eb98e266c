/* Find a standard: the list without this shows them all; this leaves those that were chosen, and says so in the
   address, which can be passed on. */
(() => {
  "use strict";

  const form = document.querySelector('[data-credo="filter"]');
  if (!form) return;
  const found = document.querySelector('[data-credo="found"]');
  const all = document.querySelector('[data-credo="all"]');
  const list = found.querySelector("ul");
  const more = found.querySelector("button");
  const status = form.querySelector('[role="status"]');
  const reset = form.querySelector("button");
  const site = new URL("../../", document.currentScript.src);
  const NAMES = ["value", "department", "role", "serves"];
  const selects = NAMES.map((name) => form.elements.namedItem(name)).filter(Boolean);
  const AT_ONCE = 40;
  const everything = status.textContent;

  window.credoStandards = [];
  let read;
  const load = () => {
    const script = (name) =>
      new Promise((resolve, reject) => {
        const element = document.createElement("script");
        element.src = new URL(`assets/data/${name}`, site).href;
        element.onload = resolve;
        element.onerror = reject;
        document.head.append(element);
      });
    read ??= Promise.all(form.dataset.files.split(" ").map(script)).then(() => {
      window.credoStandards.sort((a, b) => (a[1].toLowerCase() < b[1].toLowerCase() ? -1 : 1));
    });
    return read;
  };

  const folded = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const wanted = () => ({
    words: folded(form.elements.words.value).split(/\s+/).filter(Boolean),
    chosen: Object.fromEntries(selects.map((select) => [select.name, select.value])),
  });
  const ids = (row, name) => row[3 + NAMES.indexOf(name)];
  const fits = (row, name, id) => !id || ids(row, name).includes(id) || (name === "role" && ids(row, name).includes("everyone"));
  const texts = new Map(); // folded once: with thousands of standards it is most of the work
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, folded(`${row[1]} ${row[2]}`));
    return texts.get(row);
  };
  const holds = (row, { words, chosen }, except) => {
    const text = words.length ? textOf(row) : "";
    return words.every((word) => text.includes(word)) && Object.entries(chosen).every(([name, id]) => name === except || fits(row, name, id));
  };

  /* Whether it is new or has changed, as it stands in the whole list. */
  const badge = ([style, word, since]) => {
    const [made, unseen] = [document.createElement("span"), document.createElement("span")];
    made.className = `credo-badge credo-badge--${style}`;
    unseen.className = "credo-unseen";
    unseen.textContent = ` ${since}`;
    made.append(word, unseen);
    return made;
  };

  const item = ([address, title, why, , , , , news]) => {
    const link = document.createElement("a");
    link.className = "credo-mark credo-mark--standard";
    link.href = new URL(address, site).href;
    link.textContent = title;
    const [first, second] = [document.createElement("p"), document.createElement("p")];
    first.append(link);
    if (news) first.append(" ", badge(news));
    second.textContent = why;
    const made = document.createElement("li");
    made.append(first, second);
    return made;
  };

  let rows = [];
  let shown = 0;
  const showMore = () => {
    const next = rows.slice(shown, shown + AT_ONCE).map(item);
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= rows.length;
    return next[0];
  };

  const show = async () => {
    const choice = wanted();
    const isAll = !choice.words.length && selects.every((select) => !select.value);
    const address = new URL(location.href);
    for (const field of [form.elements.words, ...selects]) {
      if (field.value) address.searchParams.set(field.name, field.value);
      else address.searchParams.delete(field.name);
    }
    if (address.href !== location.href) history.replaceState(history.state, "", address);
    try {
      await load();
    } catch {
      status.textContent = "The list could not be read. Please reload the page.";
      return;
    }
    rows = window.credoStandards.filter((row) => holds(row, choice));
    list.replaceChildren();
    shown = 0;
    if (!isAll) showMore();
    all.hidden = !isAll;
    found.hidden = isAll;
    reset.hidden = isAll;
    status.textContent = isAll ? everything : rows.length === 0 ? "No standard is like that." : `${rows.length} of ${everything}`;
    for (const select of selects) {
      const rest = window.credoStandards.filter((row) => holds(row, choice, select.name));
      for (const option of select.options) {
        if (!option.value) continue;
        const number = rest.filter((row) => fits(row, select.name, option.value)).length;
        option.textContent = `${option.dataset.name} (${number})`;
        option.disabled = number === 0 && !option.selected;
      }
    }
  };

  let pause;
  form.addEventListener("input", (event) => {
    clearTimeout(pause);
    pause = setTimeout(show, event.target === form.elements.words ? 120 : 0);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  more.addEventListener("click", () => showMore()?.querySelector("a").focus());

  const given = new URLSearchParams(location.search);
  let asks = false;
  for (const field of [form.elements.words, ...selects]) {
    const value = given.get(field.name);
    if (!value) continue;
    field.value = value;
    asks ||= field.value === value;
    if (field.value !== value) field.value = "";
  }
  if (asks) show();
})();
