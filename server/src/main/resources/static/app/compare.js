// The compare slider: drag anywhere, arrows, zoom with both sides in step, side by side, hold.
import { refused } from "./asking.js";
import { percent, text } from "./texts.js";
import { bytes } from "./wire.js";

const STEP = 2;
const LONG_STEP = 10;
const THIN = 150;
const MAP_WIDTH = 1600;

export function startCompare(root) {
  root.querySelectorAll("[data-compare]").forEach(wake);
}

// Buttons that choose a view stand beside the picture and in the facts.
export function startModes() {
  document.addEventListener("click", (event) => {
    const mode = event.target.closest?.("[data-mode]")?.dataset.mode;
    if (mode) document.querySelector(".canvas .compare")?.mode(mode);
  });
}

// Full screen, or over the whole page where a browser has none.
function fill(frame) {
  if (document.fullscreenElement) document.exitFullscreen();
  else if (frame.requestFullscreen) frame.requestFullscreen();
  else frame.classList.toggle("full");
}

// What was added stays in colour, cut out by the engine's own map: white there is changed.
async function cutOut(box) {
  if (box.querySelector(".added")) return;
  const canvas = document.createElement("canvas");
  canvas.className = "added";
  const map = await createImageBitmap(await bytes(box.dataset.changes), { resizeWidth: MAP_WIDTH });
  canvas.width = map.width;
  canvas.height = map.height;
  const pen = canvas.getContext("2d");
  pen.drawImage(map, 0, 0);
  const pixels = pen.getImageData(0, 0, map.width, map.height);
  for (let i = 0; i < pixels.data.length; i += 4) pixels.data[i + 3] = pixels.data[i];
  pen.putImageData(pixels, 0, 0);
  pen.globalCompositeOperation = "source-in";
  pen.drawImage(box.querySelector(".side.right img"), 0, 0, map.width, map.height);
  box.querySelector(".side.right").append(canvas);
}

function wake(box) {
  const range = box.querySelector("input[type=range]");
  const pan = box.querySelector(".pan");
  const view = { scale: 1, x: 0, y: 0 };

  const move = (percent) => {
    const value = Math.min(100, Math.max(0, percent));
    range.value = value;
    range.setAttribute("aria-valuetext", text("script.compare.seam", Math.round(value)));
    box.style.setProperty("--seam", `${value}%`);
    const width = box.clientWidth;
    box.classList.toggle("thin-left", (width * value) / 100 < THIN);
    box.classList.toggle("thin-right", (width * (100 - value)) / 100 < THIN);
  };
  const start = getComputedStyle(box).getPropertyValue("--seam");
  move(parseFloat(start) || Number(range.value));
  range.addEventListener("input", () => move(Number(range.value)));
  range.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    move(Number(range.value) + way * (event.shiftKey ? LONG_STEP : STEP));
  });

  // the range input would jump in steps: the pointer sets the seam itself
  range.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY, view: { ...view } };
    const drag = (e) => {
      if (fingers.size > 1) return;
      if (view.scale > 1 || box.classList.contains("two-up") || box.classList.contains("changes")) {
        place(from.view.x + e.clientX - from.x, from.view.y + e.clientY - from.y);
      } else {
        const area = box.getBoundingClientRect();
        move(((e.clientX - area.left) / area.width) * 100);
      }
    };
    range.setPointerCapture(event.pointerId);
    if (view.scale === 1 && !box.matches(".two-up, .changes")) drag(event);
    range.addEventListener("pointermove", drag);
    const end = () => range.removeEventListener("pointermove", drag);
    range.addEventListener("pointerup", end, { once: true });
    range.addEventListener("pointercancel", end, { once: true });
  });

  function place(x, y) {
    const width = box.clientWidth;
    const height = box.clientHeight;
    view.x = Math.min(0, Math.max(width * (1 - view.scale), x));
    view.y = Math.min(0, Math.max(height * (1 - view.scale), y));
    const share = box.classList.contains("two-up") ? box.querySelector(".side").clientWidth / width : 1;
    box.querySelectorAll(".side > img, .side > canvas").forEach((img) => {
      img.style.transformOrigin = "0 0";
      img.style.transform = view.scale === 1 ? "" : `translate(${view.x * share}px, ${view.y}px) scale(${view.scale})`;
    });
  }

  function zoom(factor, x = box.clientWidth / 2, y = box.clientHeight / 2) {
    const before = view.scale;
    view.scale = Math.min(6, Math.max(1, before * factor));
    const grown = view.scale / before;
    place(x - (x - view.x) * grown, y - (y - view.y) * grown);
    box.classList.toggle("zoomed", view.scale > 1);
    const says = document.querySelector("[data-zoom-says]");
    if (says) says.textContent = view.scale === 1 ? text("script.compare.fit") : percent(view.scale);
  }

  // two fingers zoom about the point between them
  const fingers = new Map();
  let span = 0;
  box.addEventListener("pointerdown", (event) => event.pointerType === "touch" && fingers.set(event.pointerId, event));
  box.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, event);
    if (fingers.size !== 2) return;
    const [a, b] = [...fingers.values()];
    const now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    const area = box.getBoundingClientRect();
    if (span) zoom(now / span, (a.clientX + b.clientX) / 2 - area.left, (a.clientY + b.clientY) / 2 - area.top);
    span = now;
  });
  const lift = (event) => {
    fingers.delete(event.pointerId);
    span = 0;
  };
  box.addEventListener("pointerup", lift);
  box.addEventListener("pointercancel", lift);

  range.addEventListener("dblclick", (event) => {
    const area = box.getBoundingClientRect();
    zoom(view.scale > 1 ? 0 : 2.5, event.clientX - area.left, event.clientY - area.top);
  });
  box.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const area = box.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY / 200), event.clientX - area.left, event.clientY - area.top);
    },
    { passive: false },
  );

  const frame = box.closest(".canvas, .hero") ?? document;
  frame.querySelectorAll("[data-zoom]").forEach((button) =>
    button.addEventListener("click", () => zoom(button.dataset.zoom === "in" ? 1.5 : 1 / 1.5)),
  );
  frame.querySelectorAll("[data-hold]").forEach((button) => {
    const hold = (down) => () => box.classList.toggle("original", down);
    for (const down of ["pointerdown", "focus-held"]) button.addEventListener(down, hold(true));
    for (const up of ["pointerup", "pointerleave", "pointercancel", "blur"]) button.addEventListener(up, hold(false));
    button.addEventListener("keydown", (event) => [" ", "Enter"].includes(event.key) && hold(true)());
    button.addEventListener("keyup", hold(false));
  });
  frame.querySelectorAll("[data-full]").forEach((button) => button.addEventListener("click", () => fill(frame)));
  box.mode = (mode) => {
    box.classList.toggle("two-up", mode === "beside");
    box.classList.toggle("changes", mode === "changes");
    if (mode === "changes") cutOut(box).catch(refused);
    frame.querySelectorAll("[data-mode]").forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.mode === mode)));
    move(Number(range.value));
    place(view.x, view.y);
  };
  frame.querySelectorAll("[data-look]").forEach((button) =>
    button.addEventListener("click", () => {
      box.querySelector(".side.right img").src = button.dataset.look;
      frame.querySelectorAll("[data-look]").forEach((other) =>
        other.setAttribute("aria-pressed", String(other === button)),
      );
    }),
  );
  box.addEventListener("hold", (event) => box.classList.toggle("original", event.detail));
  box.addEventListener("zoom", (event) => zoom(event.detail));
}
