// Keys for everything; single letters never while something is typed.
import { toggleChoice } from "./choose.js";

export function startKeys() {
  document.addEventListener("keydown", press);
  document.addEventListener("keyup", (event) => {
    if (event.key.toLowerCase() === "o") hold(false);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys]")) document.getElementById("keys")?.showModal();
  });
}

const typing = (target) => target.closest?.("input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select");

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (document.querySelector("dialog[open]")) return;
  const marked = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  const picture = event.target.closest?.(".tile .picture");
  if (picture && walk(event, picture)) return;
  if (marked) {
    event.preventDefault();
    if (marked.matches("input")) marked.focus();
    else marked.click();
    return;
  }
  switch (event.key) {
    case "?":
      document.getElementById("keys")?.showModal();
      break;
    case "a":
      document.querySelector("[data-add]")?.click();
      break;
    case "x":
    case "X":
      if (picture) toggleChoice(picture.closest(".tile"), event.shiftKey);
      break;
    case "o":
      hold(true);
      break;
    case "+":
    case "-":
      document.querySelector(".compare")?.dispatchEvent(
        new CustomEvent("zoom", { detail: event.key === "+" ? 1.5 : 1 / 1.5 }),
      );
      break;
    case "ArrowRight":
    case "ArrowLeft":
      if (!picture && document.activeElement === document.body) {
        document.querySelector(".tile .picture")?.focus();
      }
      break;
  }
}

function hold(down) {
  document.querySelector(".compare")?.dispatchEvent(new CustomEvent("hold", { detail: down }));
}

// Arrows go from tile to tile: left and right in reading order, up and down to the nearest one.
function walk(event, picture) {
  const all = [...document.querySelectorAll(".tile:not(.gone) .picture")];
  const here = all.indexOf(picture);
  let next;
  if (event.key === "ArrowRight") next = all[here + 1];
  else if (event.key === "ArrowLeft") next = all[here - 1];
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") next = nearest(picture, all, event.key === "ArrowDown");
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
