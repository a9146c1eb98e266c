/* For your role: chosen once, kept in this browser only, and from then on a step away from every page. */
(() => {
  "use strict";

  const KEY = "credo-role";
  const site = new URL("../../", document.currentScript.src);
  const ending = document.currentScript.dataset.ending; // what follows a role's id in the address of its page
  const address = (id) => new URL(`roles/${id}${ending}`, site).href;

  /* A browser may refuse to remember anything; then nothing is remembered. */
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) ?? null;
    } catch {
      return null;
    }
  };
  const keep = (role) => {
    try {
      if (role) localStorage.setItem(KEY, JSON.stringify(role));
      else localStorage.removeItem(KEY);
    } catch {
      /* See above. */
    }
    show();
    document.dispatchEvent(new Event("credo-role"));
  };

  const title = document.querySelector(".md-header__title");
  const form = document.querySelector('[data-credo="role"]');
  const mine = document.querySelector('[data-credo="mine"]');
  const decide = document.querySelector('.credo-hero a[href^="answers/what-i-may-decide"]');
  const allRoles = decide?.href;
  let link;

  const inHeader = (role) => {
    link?.remove();
    if (!role || !title) return;
    link = document.createElement("a");
    link.className = "credo-your-role credo-mark credo-mark--role";
    link.href = address(role.id);
    const words = document.createElement("span");
    words.textContent = `Your role: ${role.title}`;
    link.append(words);
    title.after(link);
  };

  const onRolePage = (role) => {
    if (!mine) return;
    const button = document.createElement("button");
    button.type = "button";
    const isMine = role?.id === mine.dataset.role;
    button.textContent = isMine ? "Forget my role" : "This is my role";
    button.addEventListener("click", () => {
      keep(isMine ? null : { id: mine.dataset.role, title: mine.dataset.title });
      mine.querySelector("button").focus();
    });
    mine.replaceChildren(isMine ? "Your role. " : "", button);
  };

  /* On the front page the question what one may decide leads straight to the chosen role's answer. */
  const inHero = (role) => {
    if (!decide) return;
    const decides = role && "decides" in form.elements.role.selectedOptions[0].dataset;
    decide.href = decides ? new URL(`answers/what-i-may-decide/${role.id}${ending}`, site).href : allRoles;
  };

  const show = () => {
    let role = kept();
    if (form) {
      const select = form.elements.role;
      if (role && ![...select.options].some((option) => option.value === role.id)) role = null;
      select.value = role?.id ?? "";
      form.querySelector('button[type="button"]').hidden = !role;
    }
    inHeader(role);
    inHero(role);
    onRolePage(role);
  };

  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = form.elements.role.selectedOptions[0];
    if (!chosen.value) {
      form.elements.role.focus();
      return;
    }
    keep({ id: chosen.value, title: chosen.textContent });
    location.href = address(chosen.value);
  });
  form?.querySelector('button[type="button"]').addEventListener("click", () => {
    keep(null);
    form.elements.role.focus();
  });
  show();
})();
