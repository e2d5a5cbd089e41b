// How news gets onto the page: a piece of it is asked for again, and takes the place of its older self.
// Nothing moves: each state has the same box.
import { startCompare } from "./compare.js";
import { arrive, startMore } from "./more.js";
import { startRoving } from "./roving.js";
import { differs, swap } from "./swap.js";
import { fragment } from "./wire.js";

const AT_ONCE = 120;
const IDS_AT_MOST = 100; // in one address: a server refuses long ones
const PLACES_AT_MOST = 40;

// Brings these images up to date, or all of the page; with `line` the places in line that are in view, too.
export async function bring({ images, all, line }) {
  const listing = document.body.dataset.listing;
  if (document.getElementById("image-page")) await bringImage();
  else if (listing && document.getElementById("rows")) await (all ? bringPart(listing, [], []) : bringTiles(listing, images, line ? placesInView() : []));
  else if (document.getElementById("covers")) await bringListings();
  else if (document.querySelector(".page.listing")) await becomeGallery();
}

export const tileOf = (image) => document.querySelector(`.tile[data-images~="${CSS.escape(image)}"]`);

// Whether something on the page says its place in line.
export const showsPlaces = () => Boolean(document.querySelector("[data-place]"));

// The images of tiles in view that say their place in line.
function placesInView() {
  const places = [...document.querySelectorAll(".tile:not(.gone) [data-place]")].filter((plate) => {
    const { top, bottom } = plate.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  return places.slice(0, PLACES_AT_MOST).map((plate) => plate.closest(".tile").dataset.images.split(" ")[0]);
}

async function bringTiles(listing, images, places) {
  const ids = [...new Set([...images, ...places])];
  for (let start = 0; start < ids.length; start += IDS_AT_MOST) {
    await bringPart(listing, ids.slice(start, start + IDS_AT_MOST), places.filter((id) => !images.includes(id)));
  }
}

// Asks for the photos of these images, or, when none is named, for as many as the page shows. Of those in
// `places` only the plate can be another.
async function bringPart(listing, images, places) {
  const rows = document.getElementById("rows");
  const query = new URLSearchParams(location.search);
  query.delete("from");
  if (images.length) query.set("images", images.join(","));
  else query.set("count", Math.max(AT_ONCE, rows.querySelectorAll(".tile").length));
  const news = await fragment(`/listings/${listing}/news?${query}`);
  putBar(news);
  put(news, "status");
  if (!document.querySelector(".filters :popover-open")) put(news, "filters");
  const fresh = [...news.querySelectorAll(".tile")];
  const whole = !document.querySelector("#more-rows a");
  for (const tile of fresh) {
    const old = document.getElementById(tile.id);
    if (old && places.some((id) => tile.dataset.images.includes(id)) && replate(old, tile)) continue;
    if (old) exchange(old, tile);
    else if (whole || !images.length) arrive(rows, tile);
  }
  const came = new Set(fresh.map((tile) => tile.id));
  const asked = images.length ? images.map(tileOf).filter(Boolean) : [...rows.querySelectorAll(".tile")];
  asked.forEach((tile) => came.has(tile.id) || tile.remove());
  if (rows.children.length) document.getElementById("nothing")?.remove();
}

// Whether it was enough to say the place in line anew.
function replate(old, tile) {
  const [plate, next] = [old, tile].map((one) => one.querySelector(".picture > [data-place]"));
  swap(plate, next);
  return Boolean(plate && next);
}

// The new tile takes the old one's place; a picture that is the same stays, another one fades in over it.
function exchange(old, tile) {
  const before = old.querySelector(".picture > img");
  const now = tile.querySelector(".picture > img");
  tile.querySelector(".check input").checked = old.querySelector(".check input").checked;
  tile.classList.toggle("gone", old.classList.contains("gone"));
  const same = before && now && before.getAttribute("src") === now.getAttribute("src");
  if (before && now && !same) {
    const ghost = before.cloneNode();
    ghost.alt = "";
    now.before(ghost);
    now.loading = "eager";
    now.classList.add("arriving");
    now.addEventListener("animationend", () => ghost.remove(), { once: true });
    setTimeout(() => ghost.remove(), 3000);
  }
  swap(old, tile);
  if (same && tile.isConnected) now.replaceWith(before);
}

// The first photo of an empty listing: the page turns into the gallery without being loaded anew, which
// would break off what the tray is sending.
async function becomeGallery() {
  const news = await fragment(location.pathname + location.search);
  if (!news.getElementById("rows")) return;
  for (const place of [".page.listing", ".dock", "#listing-menu"]) {
    document.querySelector(place).replaceWith(document.adoptNode(news.querySelector(place)));
  }
  putBar(news);
  startMore();
  startRoving();
}

async function bringImage() {
  const news = await fragment(location.pathname + location.search);
  const page = document.getElementById("image-page");
  const next = news.getElementById("image-page");
  if (page.dataset.open !== next.dataset.open) {
    put(news, "canvas");
    startCompare(document.getElementById("canvas"));
    put(news, "download-menu");
    swap(document.querySelector("header.bar"), news.querySelector("header.bar"));
    page.dataset.open = next.dataset.open;
  } else {
    for (const part of ["#canvas .variants", "#canvas .alone .plate"]) {
      swap(document.querySelector(part), news.querySelector(part));
    }
  }
  putBar(news);
  put(news, "about");
  put(news, "again-after");
  bringStyles(document.querySelector(".style-list"), news.querySelector(".style-list"));
}

// What somebody chose stays chosen.
function bringStyles(old, next) {
  if (!differs(old, next)) return;
  const chosen = old.querySelector(":checked")?.value;
  next.querySelectorAll("input").forEach((input) => (input.checked = input.value === chosen));
  swap(old, next);
}

async function bringListings() {
  const news = await fragment(location.pathname + location.search);
  put(news, "now");
  put(news, "covers");
  putBar(news);
}

function put(news, id) {
  swap(document.getElementById(id), news.getElementById(id));
}

// What the bar says of the allowance; the tray reckons with the same.
function putBar(news) {
  put(news, "news");
  const { left } = document.getElementById("news").dataset;
  if (left !== undefined) document.getElementById("tray").dataset.left = left;
}
