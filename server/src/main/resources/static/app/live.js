// What happens to the pictures, as it happens: the server's events say which picture changed, a piece of
// the page says how it looks now. Nothing moves when news arrives: each state has the same box.
import { tick } from "./clock.js";
import { startCompare } from "./compare.js";
import { arrive, startMore } from "./more.js";
import { say } from "./toast.js";
import { fragment } from "./wire.js";

const GATHER_MS = 250;
const RETRY_MS = [1000, 2000, 5000, 10000];
const AT_ONCE = 120;
const changed = new Set();
const ended = new Map();
const seen = new Map();
let gathering;
let retries = 0;

export function startLive() {
  const scope = document.body.dataset.live;
  if (scope === undefined) return;
  document.addEventListener("look-again", () => look());
  connect(scope);
}

function connect(scope) {
  const source = new EventSource(`/api/v1/events${scope ? `?project_id=${encodeURIComponent(scope)}` : ""}`);
  source.addEventListener("connected", () => (retries = 0));
  source.addEventListener("job_update", (event) => hear(JSON.parse(event.data)));
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => connect(scope), RETRY_MS[Math.min(retries++, RETRY_MS.length - 1)]);
  };
  addEventListener("pagehide", () => source.close(), { once: true });
}

const tileOf = (image) => document.querySelector(`.tile[data-images~="${CSS.escape(image)}"]`);

function hear(update) {
  const stamp = `${update.status}/${update.progress ?? ""}`;
  if (seen.get(update.image_id) === stamp) return;
  seen.set(update.image_id, stamp);
  changed.add(update.image_id);
  if (update.status === "ready" || update.status === "error") ended.set(update.image_id, update.status);
  clearTimeout(gathering);
  gathering = setTimeout(look, GATHER_MS);
}

async function look() {
  const images = [...changed];
  changed.clear();
  const listing = document.body.dataset.listing;
  try {
    if (document.getElementById("image-page")) await lookAtImage();
    else if (listing && document.getElementById("rows")) await lookAtTiles(listing, images);
    else if (document.getElementById("covers")) await lookAtListings();
    else if (document.querySelector(".page.listing")) await becomeGallery();
  } catch {
    images.forEach((image) => changed.add(image));
    clearTimeout(gathering);
    gathering = setTimeout(look, 3000);
    return;
  }
  tick();
  announce();
}

// Asks for the photos of these images, or, when none is named, for as many as the page shows.
async function lookAtTiles(listing, images) {
  const rows = document.getElementById("rows");
  const query = new URLSearchParams(location.search);
  query.delete("from");
  if (images.length) query.set("images", images.join(","));
  else query.set("count", Math.max(AT_ONCE, rows.querySelectorAll(".tile").length));
  const news = await fragment(`/listings/${listing}/news?${query}`);
  put(news, "news");
  put(news, "status");
  if (!document.querySelector(".filters :popover-open")) put(news, "filters");
  const fresh = [...news.querySelectorAll(".tile")];
  const whole = !document.querySelector("#more-rows a");
  for (const tile of fresh) {
    const old = document.getElementById(tile.id);
    if (old) exchange(old, tile);
    else if (whole || !images.length) arrive(rows, tile);
  }
  const came = new Set(fresh.map((tile) => tile.id));
  const asked = images.length ? images.map(tileOf).filter(Boolean) : [...rows.querySelectorAll(".tile")];
  asked.forEach((tile) => came.has(tile.id) || tile.remove());
  if (rows.children.length) document.getElementById("nothing")?.remove();
}

// The new tile takes the old one's place; a picture that is the same stays, another one fades in over it.
function exchange(old, tile) {
  const before = old.querySelector(".picture > img");
  const now = tile.querySelector(".picture > img");
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const selector = focused?.matches(".picture") ? ".picture" : focused?.matches(".check input") ? ".check input" : null;
  tile.querySelector(".check input").checked = old.querySelector(".check input").checked;
  tile.classList.toggle("gone", old.classList.contains("gone"));
  if (before && now && before.getAttribute("src") === now.getAttribute("src")) {
    now.replaceWith(before);
  } else if (before && now) {
    const ghost = before.cloneNode();
    ghost.alt = "";
    now.before(ghost);
    now.loading = "eager";
    now.classList.add("arriving");
    now.addEventListener("animationend", () => ghost.remove(), { once: true });
    setTimeout(() => ghost.remove(), 3000);
  }
  old.replaceWith(tile);
  if (selector) tile.querySelector(selector)?.focus({ preventScroll: true });
}

// The first photo of an empty listing: the page turns into the gallery without being loaded anew, which
// would break off what the tray is sending.
async function becomeGallery() {
  const news = await fragment(location.pathname + location.search);
  if (!news.getElementById("rows")) return;
  for (const place of [".page.listing", ".dock", "#listing-menu"]) {
    document.querySelector(place).replaceWith(document.adoptNode(news.querySelector(place)));
  }
  put(news, "news");
  startMore();
}

async function lookAtImage() {
  const news = await fragment(location.pathname + location.search);
  const page = document.getElementById("image-page");
  const next = news.getElementById("image-page");
  if (page.dataset.open !== next.dataset.open) {
    put(news, "canvas");
    startCompare(document.getElementById("canvas"));
    put(news, "download-menu");
    document.querySelector("header.bar").replaceWith(news.querySelector("header.bar"));
    page.dataset.open = next.dataset.open;
  } else {
    document.querySelector("#canvas .variants").replaceWith(news.querySelector("#canvas .variants"));
    const plate = document.querySelector("#canvas .alone .plate");
    const said = news.querySelector("#canvas .alone .plate");
    if (plate && said) plate.replaceWith(said);
  }
  put(news, "about");
  put(news, "again-after");
  const styles = news.querySelector(".style-list");
  const chosen = document.querySelector(".style-list :checked")?.value;
  styles.querySelectorAll("input").forEach((input) => (input.checked = input.value === chosen));
  document.querySelector(".style-list").replaceWith(styles);
}

async function lookAtListings() {
  const news = await fragment(location.pathname + location.search);
  put(news, "now");
  put(news, "covers");
  put(news, "news");
}

function put(news, id) {
  const next = news.getElementById(id);
  const old = document.getElementById(id);
  if (next && old && next.outerHTML !== old.outerHTML) old.replaceWith(document.adoptNode(next));
}

function announce() {
  const ready = [...ended.values()].filter((status) => status === "ready").length;
  const failed = ended.size - ready;
  ended.clear();
  const parts = [];
  if (ready) parts.push(ready === 1 ? "1 picture ready" : `${ready} pictures ready`);
  if (failed) parts.push(failed === 1 ? "1 could not be staged" : `${failed} could not be staged`);
  if (parts.length) say(parts.join(", "));
}
