/* What the front page shows today, chosen among pieces built ahead. Without a script there is a way to all of them. */
(() => {
  "use strict";

  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
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
  }
})();
