/* What the front page shows today, chosen among pieces built ahead, and which week among the line-ups is this one: by
   the reader's own date, since nobody may have built the site since. Without a script there is a way to all of them. */
(() => {
  "use strict";

  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const written = (day) => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  const today = written(now);
  const monday = written(new Date(now.getFullYear(), now.getMonth(), now.getDate() - ((now.getDay() + 6) % 7)));
  const days = Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86400000);

  for (const box of document.querySelectorAll(".credo-by-date")) {
    const dated = [...box.querySelectorAll(":scope > [data-from]")];
    const turns = [...box.querySelectorAll(":scope > [data-turn]")];
    const chosen =
      dated.find((piece) => piece.dataset.from <= today && today <= piece.dataset.until) ??
      dated.find((piece) => piece.dataset.from > today) ??
      turns[days % turns.length] ??
      box.querySelector(":scope > [data-otherwise]");
    if (chosen) chosen.dataset.shown = "";
    const label = box.parentElement.querySelector("h2.credo-label");
    if (label && chosen?.dataset.from > today) label.firstChild.textContent = "The next line-up";
  }

  for (const badge of document.querySelectorAll("[data-week]")) badge.hidden = badge.dataset.week !== monday;

  /* Whoever has chosen a role sees its department's line-up in place of the whole house's. */
  const box = document.querySelector('[data-credo="lineup"]');
  const form = document.querySelector('[data-credo="role"]');
  if (!box || !form) return;
  const site = new URL("../../", document.currentScript.src);
  const whole = box.querySelector(":scope > [data-shown]");
  const label = box.parentElement.querySelector("h2");
  const words = label?.firstChild?.textContent;

  const link = (address, text, mark) => {
    const made = document.createElement("a");
    made.href = new URL(address, site).href;
    made.textContent = text;
    if (mark) made.className = `credo-mark credo-mark--${mark}`;
    return made;
  };
  const line = (...content) => {
    const made = document.createElement("p");
    made.append(...content);
    return made;
  };
  const card = ([from, until, address, title, why, ask, to, story, outcome], way, department) => {
    const made = document.createElement("div");
    Object.assign(made.dataset, { from, until, shown: "", own: "" });
    made.append(line(link(address, title)));
    if (why) made.append(line(why));
    if (ask) {
      const strong = document.createElement("strong");
      strong.textContent = "To talk about:";
      made.append(line(strong, ` ${ask}`));
    }
    if (story) made.append(line(link(to, story, outcome)));
    const next = line(link(way, `${department}: the line-ups to come`));
    next.className = "credo-meta";
    made.append(next);
    return made;
  };

  const show = (found) => {
    box.querySelector(":scope > [data-own]")?.remove();
    const { department, way, cards } = found ?? { cards: [] };
    const now = cards.find(([from, until]) => from <= today && today <= until) ?? cards.find(([from]) => from > today);
    if (whole) whole.toggleAttribute("data-shown", !now);
    if (label) label.firstChild.textContent = now ? `${words.trim()} · ${department}` : words;
    if (now) box.append(card(now, way, department));
  };
  const own = (name) => {
    if (!name) {
      show();
      return;
    }
    const script = document.createElement("script");
    script.src = new URL(`assets/data/${name}`, site).href;
    script.onload = () => show(window.credoLineups);
    document.head.append(script);
  };
  const select = form.elements.role;
  own(select.selectedOptions[0]?.dataset.card);
  document.addEventListener("credo-role", () => own(select.selectedOptions[0]?.dataset.card));
})();
