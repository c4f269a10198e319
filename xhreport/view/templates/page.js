"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const aside = $("aside"), sheet = $("#sheet"), form = $("#filters"), tip = $("#tip");
  const rows = $$("#panel li");
  const linkOf = (row) => $("a", row);
  const markOf = (row) => document.getElementById(linkOf(row).hash.slice(1));
  const marksOf = (row) => $$(`mark[data-row="${markOf(row).dataset.row}"]`);
  const rowOf = (mark) => document.getElementById(mark.dataset.row);
  const narrow = matchMedia("(max-width: 59.99rem)");
  document.documentElement.classList.add("live");

  // The list: a click on a row goes to its mark, a click on a mark to its row.

  function open(wanted) {
    aside.classList.toggle("open", wanted);
    sheet.setAttribute("aria-expanded", String(wanted));
  }

  function pick(row) {
    $$(".picked").forEach((one) => one.classList.remove("picked"));
    row.classList.add("picked");
    marksOf(row).forEach((one) => one.classList.add("picked"));
    if (location.protocol !== "about:") history.replaceState(null, "", linkOf(row).hash); // a notebook's frame has no address
    return markOf(row);
  }

  sheet.addEventListener("click", () => { if (narrow.matches) open(!aside.classList.contains("open")); });

  rows.forEach((row) => linkOf(row).addEventListener("click", (event) => {
    event.preventDefault();
    open(false);
    pick(row).scrollIntoView({ block: "center" });
  }));

  $$("article mark[data-row]").forEach((mark) => mark.addEventListener("click", () => {
    const row = rowOf(mark);
    if (row.hidden) return;
    pick(row);
    if (!narrow.matches) row.scrollIntoView({ block: "nearest" });
  }));

  // The filters: what does not pass is hidden in the list and loses its colour in the text.

  function filter() {
    const wanted = new FormData(form);
    const statuses = new Set(wanted.getAll("status"));
    const words = wanted.get("name").trim().toLowerCase();
    const concept = wanted.get("concept");
    const [from, to] = (wanted.get("section") || "0-Infinity").split("-").map(Number);
    let shown = 0;
    for (const row of rows) {
      const { status, start, words: own, concept: its } = row.dataset;
      row.hidden = !(statuses.has(status) && (!concept || its === concept) && own.toLowerCase().includes(words)
        && from <= Number(start) && Number(start) < to);
      marksOf(row).forEach((one) => one.classList.toggle("off", row.hidden));
      if (!row.hidden && row.id.startsWith("r")) shown += 1;
    }
    $$("article .skipped").forEach((one) => one.classList.toggle("off", !statuses.has("skipped")));
    $("#shown").textContent = String(shown);
    $("#none").hidden = rows.some((row) => !row.hidden);
  }

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());

  // The tooltip: what the number under the pointer is, or why it is nothing.

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function told(target) {
    if (target.classList.contains("skipped")) {
      const list = document.createElement("dl");
      for (const key of ["reason", "rule"]) {
        const line = document.createElement("div");
        line.append(element("dt", key), element("dd", target.dataset[key]));
        list.append(line);
      }
      return [element("strong", "No indicator"), list];
    }
    const row = rowOf(target), head = document.createElement("strong");
    head.append(element("span", $(".name", row).textContent), element("span", $(".value", row).textContent));
    return [head, $("dl", row).cloneNode(true)];
  }

  function show(target) {
    if (target.classList.contains("off")) return;
    tip.className = [...target.classList].find((name) => ["actual", "estimate", "target"].includes(name)) || "";
    tip.replaceChildren(...told(target));
    tip.hidden = false;
    const at = target.getClientRects()[0], own = tip.getBoundingClientRect();
    const below = at.bottom + 8, fits = below + own.height < innerHeight - 8;
    tip.style.top = `${Math.max(8, fits ? below : at.top - own.height - 8)}px`;
    tip.style.left = `${Math.min(Math.max(12, at.left), document.documentElement.clientWidth - own.width - 12)}px`;
  }

  const told_of = "article mark[data-row], article .skipped";
  const hide = () => { tip.hidden = true; };
  for (const [shows, hides] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    document.addEventListener(shows, (event) => { const target = event.target.closest(told_of); if (target) show(target); });
    document.addEventListener(hides, (event) => { if (event.target.closest(told_of)) hide(); });
  }
  addEventListener("scroll", hide, { passive: true });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") { hide(); open(false); }
    if (event.key === "Enter" && event.target.matches("mark[data-row]")) event.target.click();
  });

  const named = rows.find((row) => linkOf(row).hash === location.hash);
  if (named) pick(named).scrollIntoView({ block: "center" });
})();
