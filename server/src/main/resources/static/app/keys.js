// Keys for everything; single letters never while something is typed, and never for who turned them off.
import { act, chooseAll, chosenOr, clearChoice, toggleChoice } from "./choose.js";
import { text } from "./texts.js";

const OFF = "letter-keys-off";

export function startKeys() {
  document.addEventListener("keydown", press);
  document.addEventListener("keyup", (event) => {
    if (event.key.toLowerCase() === "o") hold(false);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys]")) document.getElementById("keys")?.showModal();
  });
  const letters = document.getElementById("letter-keys");
  if (!letters) return;
  letters.checked = !localStorage.getItem(OFF);
  letters.addEventListener("change", () =>
    letters.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"),
  );
}

const typing = (target) => target.closest?.("input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select");

function press(event) {
  if (document.querySelector("dialog[open]") || typing(event.target)) return;
  const picture = event.target.closest?.(".tile .picture");
  const tile = event.target.closest?.(".tile");
  const rows = document.getElementById("rows");
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a" && rows) {
    event.preventDefault();
    return chooseAll();
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    if (rows && clearChoice()) event.preventDefault();
    return;
  }
  if (picture && walk(event, picture)) return;
  if (event.key === " " && picture) {
    event.preventDefault();
    return toggleChoice(tile, event.shiftKey);
  }
  if (event.key === "Delete") return remove(tile, rows);
  if (event.key.startsWith("Arrow")) return arrow(event, picture, rows);
  if (!localStorage.getItem(OFF)) letter(event, tile, rows);
}

function arrow(event, picture, rows) {
  const marked = document.querySelector(`[data-key="${event.key}"]`);
  if (marked && !event.target.closest?.("input")) return marked.click();
  if (rows && !picture && document.activeElement === document.body) document.querySelector(".tile .picture")?.focus();
}

function letter(event, tile, rows) {
  const marked = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (marked) {
    event.preventDefault();
    if (marked.matches("input")) marked.focus();
    else marked.click();
    return;
  }
  switch (event.key.toLowerCase()) {
    case "?":
      document.getElementById("keys")?.showModal();
      break;
    case "u":
      document.querySelector("[data-add]")?.click();
      break;
    case "x":
      if (tile) toggleChoice(tile, event.shiftKey);
      break;
    case "f":
      if (rows) act("favourite", chosenOr(tile));
      else document.querySelector("header .star button")?.click();
      break;
    case "s":
      if (rows) act("restage", chosenOr(tile));
      else document.querySelector("#again-form .style-list input:checked")?.focus();
      break;
    case "d":
      if (rows) act("download", chosenOr(tile));
      else document.querySelector("#download-menu a")?.click();
      break;
    case "o":
      hold(true);
      break;
    case "[":
    case "]":
      sister(event.key === "]" ? 1 : -1, tile);
      break;
    case "+":
    case "-":
      document.querySelector(".compare")?.dispatchEvent(
        new CustomEvent("zoom", { detail: event.key === "+" ? 1.5 : 1 / 1.5 }),
      );
      break;
  }
}

function remove(tile, rows) {
  if (rows && chosenOr(tile).length) act("delete", chosenOr(tile));
  else document.querySelector("[data-delete-image]")?.click();
}

function hold(down) {
  document.querySelector(".compare")?.dispatchEvent(new CustomEvent("hold", { detail: down }));
}

// The next or the previous style: on the image page its page, in the gallery its picture in the tile.
function sister(step, tile) {
  if (!tile) {
    const all = [...document.querySelectorAll(".variants a")];
    all[all.findIndex((a) => a.hasAttribute("aria-current")) + step]?.click();
    return;
  }
  const all = [...tile.querySelectorAll(".thumb:not(.more)")];
  const next = all[all.findIndex((a) => a.hasAttribute("aria-current")) + step];
  if (!next) return;
  all.forEach((thumb) => thumb.removeAttribute("aria-current"));
  next.setAttribute("aria-current", "true");
  const picture = tile.querySelector(".picture");
  picture.href = next.getAttribute("href");
  const img = picture.querySelector("img");
  img.removeAttribute("srcset");
  img.src = next.querySelector("img").getAttribute("src").replace(/-tiny$/, "");
  img.alt = text("script.keys.alt", tile.dataset.name, next.title);
}

// Arrows go from tile to tile: left and right in reading order, up and down to the nearest one.
function walk(event, picture) {
  const all = [...document.querySelectorAll(".tile:not(.gone) .picture")];
  const here = all.indexOf(picture);
  let next;
  if (event.key === "ArrowRight") next = all[here + 1];
  else if (event.key === "ArrowLeft") next = all[here - 1];
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") next = nearest(picture, all, event.key === "ArrowDown");
  else if (event.key === "Home") next = all[0];
  else if (event.key === "End") next = all.at(-1);
  else return false;
  event.preventDefault();
  next?.focus();
  return true;
}

function nearest(from, all, down) {
  const box = from.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  const rows = all
    .map((to) => ({ to, at: to.getBoundingClientRect() }))
    .filter(({ at }) => (down ? at.top > box.bottom - 4 : at.bottom < box.top + 4));
  const edge = rows.reduce((best, { at }) => (down ? Math.min(best, at.top) : Math.max(best, at.top)), down ? Infinity : -Infinity);
  return rows
    .filter(({ at }) => Math.abs(at.top - edge) < 8)
    .sort((a, b) => Math.abs(a.at.left + a.at.width / 2 - middle) - Math.abs(b.at.left + b.at.width / 2 - middle))[0]?.to;
}
