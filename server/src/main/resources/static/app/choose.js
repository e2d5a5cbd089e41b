// Choosing tiles: checks, ranges with shift, and the bar of what can be done with them.
import { refused } from "./asking.js";
import { leave } from "./leaving.js";
import { askHowToRestage } from "./restage.js";
import { count, text } from "./texts.js";
import { toast } from "./toast.js";
import { csrfField, post } from "./wire.js";

const boxes = () => [...document.querySelectorAll(".tile:not(.gone) .check input")];
const chosenTiles = () => boxes().filter((box) => box.checked).map((box) => box.closest(".tile"));
let last;
let choosing = false;

export function startChoosing() {
  const bar = document.getElementById("chosen");
  if (!bar) return;
  document.addEventListener("change", (event) => {
    if (event.target.matches(".tile .check input")) refresh();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-choose]")) {
      event.target.closest("[popover]")?.hidePopover();
      choosing = true;
      refresh();
    }
    const box = event.target.closest?.(".tile .check input");
    if (box) return choose(box, event.shiftKey);
    // while choosing, a picture is a large check
    const picture = event.target.closest?.(".tile .picture");
    if (!picture || !document.getElementById("rows").classList.contains("choosing")) return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const own = picture.closest(".tile").querySelector(".check input");
    own.checked = !own.checked;
    choose(own, event.shiftKey);
  });
  bar.addEventListener("click", (event) => {
    const verb = event.target.closest("[data-do]")?.dataset.do;
    if (verb) act(verb, chosenTiles());
  });
}

function choose(box, shift) {
  if (shift && last?.isConnected) range(last, box);
  last = box;
  refresh();
}

export function toggleChoice(tile, shift) {
  const box = tile.querySelector(".check input");
  box.checked = !box.checked;
  choose(box, shift);
}

export function chooseAll() {
  boxes().forEach((box) => (box.checked = true));
  refresh();
}

// Whether there was something to clear.
export function clearChoice() {
  const some = chosenTiles().length > 0 || choosing;
  boxes().forEach((box) => (box.checked = false));
  choosing = false;
  refresh();
  return some;
}

// Does it to what is chosen, or to the one tile that has the focus.
export function act(verb, tiles) {
  if (verb !== "clear" && !tiles.length) return toast(text("script.choose.first"));
  if (verb === "clear") clearChoice();
  if (verb === "download") download(tiles);
  if (verb === "delete") remove(tiles);
  if (verb === "favourite") favourite(tiles);
  if (verb === "restage") askHowToRestage(tiles);
}

export const chosenOr = (tile) => (chosenTiles().length ? chosenTiles() : tile ? [tile] : []);

function range(from, to) {
  const all = boxes();
  const [a, b] = [all.indexOf(from), all.indexOf(to)].sort((x, y) => x - y);
  all.slice(a, b + 1).forEach((box) => (box.checked = to.checked));
}

function refresh() {
  const bar = document.getElementById("chosen");
  const tiles = chosenTiles();
  bar.hidden = tiles.length === 0 && !choosing;
  document.getElementById("rows")?.classList.toggle("choosing", !bar.hidden);
  document.body.classList.toggle("with-chosen", !bar.hidden);
  const pictures = tiles.reduce((sum, tile) => sum + images(tile).length, 0);
  const [whole, short] = bar.querySelector("strong").children;
  whole.textContent = tiles.length ? count("script.choose.chosen", tiles.length, pictures) : text("script.choose.none");
  short.textContent = tiles.length ? count("script.choose.photos", tiles.length) : whole.textContent;
}

const images = (tile) => tile.dataset.images.split(" ");

// By a form, as an address has no room for the ids of many. One image stands for its photo.
function download(tiles) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = `/listings/${document.body.dataset.listing}/download`;
  const fields = { ...csrfField(), images: tiles.map((tile) => images(tile)[0]).join(","), size: document.getElementById("tray").dataset.size };
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    form.append(field);
  }
  document.body.append(form);
  form.submit();
  form.remove();
}

async function favourite(tiles) {
  const stars = tiles.map((tile) => tile.querySelector(".star button")).filter(Boolean);
  if (!stars.length) return toast(text("script.choose.not-ready"));
  const on = stars.some((star) => star.getAttribute("aria-pressed") !== "true");
  stars.forEach((star) => star.setAttribute("aria-pressed", String(on)));
  const ids = stars.map((star) => images(star.closest(".tile"))[0]);
  try {
    await post(`/listings/${document.body.dataset.listing}/images/favourite`, { images: ids.join(","), on });
  } catch (refusal) {
    stars.forEach((star) => star.setAttribute("aria-pressed", String(!on)));
    refused(refusal);
  }
}

function remove(tiles) {
  clearChoice();
  const ids = tiles.flatMap(images);
  const said = count("script.choose.deleted", tiles.length);
  const next = follower(tiles);
  const hidden = (yes) => tiles.forEach((tile) => document.getElementById(tile.id)?.classList.toggle("gone", yes));
  leave(document.body.dataset.listing, ids, said, () => (hidden(true), next?.focus()), () => hidden(false));
}

// Who deletes by keys goes on at the photo that comes after, or else before.
function follower(tiles) {
  if (!tiles.some((tile) => tile.contains(document.activeElement))) return undefined;
  const all = [...document.querySelectorAll(".tile:not(.gone)")];
  const at = all.indexOf(tiles.at(-1));
  const stays = (tile) => !tiles.includes(tile);
  return (all.slice(at).find(stays) ?? all.slice(0, at).findLast(stays))?.querySelector(".picture");
}
