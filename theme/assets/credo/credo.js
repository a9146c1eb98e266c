/* What the handbook's pages can't do with HTML and CSS alone. Everything here adds to a page that works without it. */
(() => {
  "use strict";

  const assets = new URL(".", document.currentScript.src);

  /* Diagrams. Material takes a `mermaid` that is there and else fetches one from another host. This one is there,
     weighs nothing, and sends for the real library, from this site, when the first diagram is drawn. */
  let settings = {};
  let library;
  const load = () => {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL("vendor/mermaid.min.js", assets).href;
      script.onload = () => {
        window.mermaid.initialize(settings);
        resolve(window.mermaid);
      };
      script.onerror = () => reject(new Error(`${script.src} could not be read`));
      document.head.append(script);
    });
    return library;
  };
  window.mermaid = {
    initialize: (given) => {
      settings = given;
    },
    render: async (...args) => {
      const drawn = await (await load()).render(...args);
      setTimeout(inView, 100); // Material puts it into the page after this
      /* Never smaller than can be read (see --credo-least in blocks.css); what is wider than the page is pushed along. */
      const svg = drawn.svg.replace(/max-width: ?([\d.]+px)/, "$&; min-width: calc(var(--credo-least, 0) * $1)");
      return { ...drawn, svg };
    },
  };

  /* A diagram that is pushed along begins with its middle if it runs downwards. */
  const inView = () => {
    for (const box of document.querySelectorAll("div.mermaid")) {
      if (box.scrollHeight > box.scrollWidth && !box.scrollLeft) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
    }
    reachable();
  };

  /* Material opens the menu with a label, which no key reaches. A button in its place. */
  const asButton = (toggle, name) => {
    const label = document.querySelector(`.md-header__button[for="${toggle?.id}"]`);
    if (!label) return null;
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.dataset.credo = toggle.id;
    button.setAttribute("aria-label", name ?? "");
    button.append(...label.childNodes);
    button.addEventListener("click", () => toggle.click());
    label.replaceWith(button);
    return button;
  };

  const drawer = document.getElementById("__drawer");
  const menu = document.querySelector(".md-nav--primary");
  const opener = asButton(drawer, menu?.getAttribute("aria-label"));
  if (opener) {
    const tell = () => opener.setAttribute("aria-expanded", String(drawer.checked));
    tell();

    /* The menu is a pile of panels; its labels lead from one to the next, and close it. While it is open they can
       be reached and pressed by key, the caret follows into the panel on top, and what lies under it is out of reach. */
    const labels = menu.querySelectorAll("label[for]");
    const covered = document.querySelectorAll(".md-content, .md-footer");
    const onTop = () => {
      let panel = menu;
      for (let next = panel; next; ) {
        panel = next;
        next = panel.querySelector(":scope > ul > li > .md-nav__toggle:checked ~ .md-nav");
      }
      return panel;
    };
    menu.addEventListener("keydown", (event) => {
      const label = event.target.closest("label[for]");
      if (!drawer.checked || !label || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      event.stopPropagation();
      label.click();
    });
    const follow = () => {
      tell();
      for (const label of labels) label.tabIndex = drawer.checked ? 0 : -1;
      for (const part of covered) part.inert = drawer.checked;
      if (drawer.checked) onTop().querySelector(":scope > label")?.focus({ preventScroll: true });
    };
    drawer.addEventListener("change", follow);
    menu.addEventListener("change", () => drawer.checked && follow());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !drawer.checked) return;
      drawer.click();
      opener.focus();
    });
  }

  /* A section with a page of its own is named by the link to that, and not by Material's label without words. */
  for (const section of document.querySelectorAll("nav[aria-labelledby]")) {
    const label = document.getElementById(section.getAttribute("aria-labelledby"));
    const name = label?.textContent.trim() ? "" : label?.closest(".md-nav__container")?.querySelector("a")?.textContent.trim();
    if (!name) continue;
    section.removeAttribute("aria-labelledby");
    section.setAttribute("aria-label", name);
  }

  /* Tables and code wider than the page scroll sideways: with the arrow keys too. */
  const reachable = () => {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset table:not([class]), .md-content pre > code, .tabbed-labels, .mermaid")) {
      if (box.scrollWidth > box.clientWidth && !box.closest(".credo-matrix")) box.tabIndex = 0;
    }
  };
  addEventListener("load", reachable);
  addEventListener("resize", reachable);
})();
