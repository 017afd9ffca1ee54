/* Enhancement only: every page is complete without this file. */
(() => {
  "use strict";

  // Wide screens show the filters whether or not the fold is open; older browsers need it open.
  const wide = window.matchMedia("(min-width: 62.01rem)");
  const fold = document.getElementById("filters-fold");
  const unfold = () => { if (fold && wide.matches) fold.open = true; };
  wide.addEventListener("change", unfold);
  unfold();

  // Blank fields stay out of the address.
  document.addEventListener("htmx:configRequest", (event) => {
    const parameters = event.detail.parameters;
    for (const name of Object.keys(parameters)) {
      if (parameters[name] === "") delete parameters[name];
    }
  });
  // A filter that is refused gets a whole page, which says what is wrong with it.
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.detail.xhr.status < 400) return;
    event.preventDefault();
    window.location.assign(event.detail.pathInfo.finalRequestPath);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "get" || event.defaultPrevented) return;
    for (const field of event.target.elements) {
      if (field.name && field.value === "") field.disabled = true;
    }
  });
  window.addEventListener("pageshow", () => {
    for (const field of document.querySelectorAll("form[method=get] :disabled")) field.disabled = false;
  });

  // Where a drawing is wider than the screen, its present end shows first.
  for (const plot of document.querySelectorAll(".lanes-scroll, .case-timeline")) plot.scrollLeft = plot.scrollWidth;

  // A source's card at the mark that names it.
  let card = null;
  let leaving = 0;
  const hideCard = () => { if (card) card.remove(); card = null; };
  const showCard = (mark) => {
    const entry = document.getElementById(mark.hash.slice(1));
    const text = entry && entry.querySelector(".source-entry");
    if (!text) return;
    hideCard();
    card = document.createElement("div");
    card.className = "source-card floating";
    card.append(...text.cloneNode(true).childNodes);
    mark.after(card);
    const at = mark.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    const origin = (card.offsetParent || document.body).getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left - 16, document.documentElement.clientWidth - box.width - 8));
    const above = at.bottom + box.height + 12 > window.innerHeight && at.top > box.height + 12;
    card.style.left = `${left - origin.left}px`;
    card.style.top = `${(above ? at.top - box.height - 6 : at.bottom + 6) - origin.top}px`;
  };
  const markOf = (node) => node instanceof Element && node.closest(".cite");
  for (const mark of document.querySelectorAll(".cite[title]")) mark.removeAttribute("title");
  document.addEventListener("pointerover", (event) => {
    const mark = markOf(event.target);
    if (mark || (card && card.contains(event.target))) clearTimeout(leaving);
    if (mark) showCard(mark);
  });
  document.addEventListener("pointerout", (event) => {
    if (card && (markOf(event.target) || card.contains(event.target))) {
      clearTimeout(leaving);
      leaving = setTimeout(hideCard, 250);
    }
  });
  document.addEventListener("focusin", (event) => {
    const mark = markOf(event.target);
    if (mark) showCard(mark);
    else if (card && !card.contains(event.target)) hideCard();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    hideCard();
    for (const open of document.querySelectorAll("details.sources[open]")) {
      open.open = false;
      if (open.contains(document.activeElement)) open.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    for (const open of document.querySelectorAll("details.sources[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });

  // A span of months, dragged over the overview, becomes the two date fields.
  let from = null;
  let shade = null;
  const binOf = (node) => node instanceof Element && node.closest(".overview .bin");
  const paint = (a, b) => {
    const first = a.querySelector(".bin-hit").getBoundingClientRect();
    const last = b.querySelector(".bin-hit").getBoundingClientRect();
    const svg = a.ownerSVGElement.getBoundingClientRect();
    shade.setAttribute("x", Math.min(first.left, last.left) - svg.left);
    shade.setAttribute("width", Math.max(first.right, last.right) - Math.min(first.left, last.left));
    shade.setAttribute("y", first.top - svg.top);
    shade.setAttribute("height", first.height);
  };
  document.addEventListener("pointerdown", (event) => {
    const bin = binOf(event.target);
    if (bin && event.pointerType === "mouse" && event.button === 0) from = bin;
  });
  document.addEventListener("dragstart", (event) => { if (binOf(event.target)) event.preventDefault(); });
  document.addEventListener("pointermove", (event) => {
    const bin = from && binOf(event.target);
    if (!bin || (bin === from && !shade)) return;
    if (!shade) {
      shade = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      shade.setAttribute("class", "drag");
      from.ownerSVGElement.append(shade);
    }
    paint(from, bin);
  });
  document.addEventListener("pointerup", (event) => {
    const bin = binOf(event.target);
    const start = from;
    from = null;
    if (!shade) return;
    shade.remove();
    shade = null;
    if (!start || !bin) return;
    const days = [start.dataset.first, start.dataset.last, bin.dataset.first, bin.dataset.last].sort();
    const address = new URL(window.location.href);
    address.searchParams.set("date__gte", days[0]);
    address.searchParams.set("date__lte", days[3]);
    address.searchParams.delete("cursor");
    document.addEventListener("click", (click) => { click.preventDefault(); click.stopPropagation(); }, { capture: true, once: true });
    window.location.assign(address);
  });
})();
