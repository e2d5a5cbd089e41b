// Staging several photos again: which styles, what it takes, and only then the spending.
import { refused } from "./asking.js";
import { count, text } from "./texts.js";
import { toast } from "./toast.js";
import { leftOf } from "./traysum.js";
import { api } from "./wire.js";

const BATCH = 50;
let tiles = [];
let key;

export function startRestaging() {
  const form = document.getElementById("restage-form");
  if (!form) return;
  form.addEventListener("change", () => paint(form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
}

export function askHowToRestage(some) {
  tiles = some;
  const form = document.getElementById("restage-form");
  document.getElementById("restage-title").textContent =
    some.length === 1 ? text("script.restage.one", some[0].dataset.name) : text("script.restage.many", some.length);
  paint(form);
  document.getElementById("restage").showModal();
}

const styles = (form) => new FormData(form).getAll("style");

function paint(form) {
  key = crypto.randomUUID();
  const images = tiles.length * styles(form).length;
  const left = leftOf(document.getElementById("tray"));
  form.querySelector(".lamp").textContent = images ? count("script.restage.stage-images", images) : text("script.restage.stage");
  document.getElementById("restage-cost").textContent = !images
    ? text("script.restage.choose")
    : left === Infinity
      ? count("script.restage.no-limit", images)
      : images > left
        ? count("script.restage.too-many", images, left, document.getElementById("tray").dataset.until)
        : count("script.restage.left", images, left, left - images);
}

async function send(form) {
  const button = form.querySelector(".lamp");
  if (button.getAttribute("aria-busy") === "true") return;
  const chosen = styles(form);
  if (!chosen.length) return toast(text("script.again.choose-style"));
  button.setAttribute("aria-busy", "true");
  const listing = document.body.dataset.listing;
  const orders = tiles.flatMap((tile) =>
    chosen.map((style) => ({ project_id: listing, file_key: tile.dataset.key, room_type: tile.dataset.room || undefined, style })),
  );
  try {
    const errors = [];
    for (let start = 0; start < orders.length; start += BATCH) {
      const answer = await api("POST", "/images/batch", { images: orders.slice(start, start + BATCH) }, { "Idempotency-Key": `${key}-${start}` });
      errors.push(...(answer.errors ?? []));
    }
    document.getElementById("restage").close();
    const went = orders.length - errors.length;
    const tray = document.getElementById("tray");
    if (leftOf(tray) !== Infinity) tray.dataset.left = Math.max(0, leftOf(tray) - went);
    if (errors.length) refused({ status: errors[0].code === "usage_limit_exceeded" ? 402 : 422, message: errors[0].message });
    if (went) toast(count("script.on-the-way", went));
    document.dispatchEvent(new CustomEvent("look-again"));
  } catch (refusal) {
    refused(refusal);
  } finally {
    button.removeAttribute("aria-busy");
  }
}
