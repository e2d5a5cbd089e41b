// The photos that follow come when somebody nears the boxes that are kept for them.
import { fragment } from "./wire.js";

// as far up as anybody can have jumped past them, and early enough on the way down
const NEAR = "1000000px 0px 1200px 0px";
const AGAIN_MS = 3000;
const A_FRAME = 20;
let observer;
let coming = false;

export function startMore() {
  if (!document.getElementById("more-rows") || !document.getElementById("rows")) return;
  observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && next(), { rootMargin: NEAR });
  watch();
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-more]")) return;
    event.preventDefault();
    next();
  });
}

// A few at a time, so that who scrolls is not held up by all of them at once.
async function place(rows, tiles) {
  for (let from = 0; from < tiles.length; from += A_FRAME) {
    for (const tile of tiles.slice(from, from + A_FRAME)) {
      if (!document.getElementById(tile.id)) arrive(rows, document.adoptNode(tile)); // else news brought it meanwhile
    }
    await new Promise((done) => setTimeout(done));
  }
}

// A photo takes the first box that is kept for one, so that nothing moves.
export function arrive(rows, tile) {
  const box = rows.querySelector(".due");
  if (box) box.replaceWith(tile);
  else rows.append(tile);
}

function watch() {
  observer.disconnect();
  const place = document.querySelector("#more-rows [data-more]") && (document.querySelector("#rows .due") ?? document.getElementById("more-rows"));
  if (place) observer.observe(place);
}

async function next() {
  const link = document.querySelector("#more-rows [data-more]");
  if (!link || coming) return;
  coming = true;
  try {
    const news = await fragment(link.dataset.more);
    const rows = document.getElementById("rows");
    await place(rows, [...news.querySelectorAll(".tile")]);
    document.getElementById("more-rows").replaceChildren(...news.getElementById("more-rows").childNodes);
    if (!document.querySelector("#more-rows [data-more]")) rows.querySelectorAll(".due").forEach((box) => box.remove());
    watch();
  } catch {
    setTimeout(watch, AGAIN_MS);
  } finally {
    coming = false;
  }
}
