// The photos that follow come when somebody nears the end of those that are there.
import { fragment } from "./wire.js";

const EARLY = "1200px";
let coming = false;

export function startMore() {
  const place = document.getElementById("more-rows");
  if (!place || !document.getElementById("rows")) return;
  new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && next(), { rootMargin: EARLY }).observe(place);
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-more]")) return;
    event.preventDefault();
    next();
  });
}

async function next() {
  const link = document.querySelector("#more-rows [data-more]");
  if (!link || coming) return;
  coming = true;
  try {
    const news = await fragment(link.dataset.more);
    const rows = document.getElementById("rows");
    const fresh = [...news.querySelectorAll(".tile")].filter((tile) => !document.getElementById(tile.id));
    rows.append(...fresh.map((tile) => document.adoptNode(tile)));
    const place = document.getElementById("more-rows");
    place.replaceChildren(...news.getElementById("more-rows").childNodes);
    coming = false;
    if (place.getBoundingClientRect().top < innerHeight) next();
  } catch {
    coming = false;
  }
}
