/* The keys of the review. Every one stands for a link, a button or a field that is on the page. */
(() => {
  "use strict";

  const help = document.querySelector("[data-keys]");
  const toggle = document.querySelector("[data-keys-toggle]");
  if (!help || !toggle) return;
  help.hidden = false;

  // A key by itself may be in somebody's way: they can be turned off, and stay so.
  const OFF = "review-keys-off";
  const words = [toggle.dataset.on, toggle.dataset.off];
  let on = localStorage.getItem(OFF) === null;
  const show = () => {
    toggle.textContent = on ? words[0] : words[1];
  };
  toggle.addEventListener("click", () => {
    on = !on;
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
    show();
  });
  show();

  const rows = () => [...document.querySelectorAll("[data-row] .queue-link")];
  const step = (by) => {
    const links = rows();
    const at = links.indexOf(document.activeElement);
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
    if (next) next.focus();
  };
  const isTyping = (node) => node instanceof Element && node.closest("input, textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isTyping(event.target)) event.target.blur();
    if (!on || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "?") {
      help.open = !help.open;
      if (help.open) help.querySelector("summary").focus();
      return;
    }
    const meant = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (meant && !meant.disabled) {
      event.preventDefault();
      if (meant.matches("input")) meant.focus();
      else meant.click();
    } else if (event.key === "j" || event.key === "k") {
      step(event.key === "j" ? 1 : -1);
    }
  });
})();
