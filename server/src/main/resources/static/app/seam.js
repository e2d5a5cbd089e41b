// Over a ready tile the seam follows the pointer and shows the photo on its left. On touch: hold.
import { text } from "./texts.js";

export function startSeams() {
  document.addEventListener("pointermove", follow);
  document.addEventListener("pointerout", leave);
  document.addEventListener("touchstart", hold, { passive: true });
  document.addEventListener("touchend", release);
  document.addEventListener("touchcancel", release);
}

function open(picture) {
  if (picture.querySelector(".before")) return;
  const before = new Image();
  before.className = "before";
  before.alt = "";
  before.src = picture.dataset.before;
  const seam = document.createElement("span");
  seam.className = "seam";
  const label = document.createElement("span");
  label.className = "label small";
  label.textContent = text("script.seam.photo");
  picture.append(before, seam, label);
}

function close(picture) {
  picture.querySelectorAll(".before, .seam, .label").forEach((part) => part.remove());
}

const target = (event) => event.target.closest?.(".tile .picture[data-before]");

function follow(event) {
  const picture = target(event);
  if (!picture || event.pointerType === "touch") return;
  open(picture);
  const area = picture.getBoundingClientRect();
  const part = ((event.clientX - area.left) / area.width) * 100;
  picture.style.setProperty("--seam", `${part}%`);
  picture.querySelector(".label").hidden = (part * area.width) / 100 < 140;
}

function leave(event) {
  const picture = target(event);
  if (picture && !picture.contains(event.relatedTarget)) close(picture);
}

let timer;

function hold(event) {
  const picture = target(event);
  if (!picture) return;
  timer = setTimeout(() => {
    open(picture);
    picture.style.setProperty("--seam", "100%");
    picture.addEventListener("click", (e) => e.preventDefault(), { once: true });
    picture.addEventListener("contextmenu", (e) => e.preventDefault(), { once: true });
  }, 350);
}

function release() {
  clearTimeout(timer);
  document.querySelectorAll(".tile .picture:has(.before)").forEach(close);
}
