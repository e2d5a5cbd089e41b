// Choosing tiles: checks, ranges with shift, and the bar of what can be done with them.
import { leave } from "./leaving.js";

const boxes = () => [...document.querySelectorAll(".tile .check input")];
const chosenTiles = () => boxes().filter((box) => box.checked).map((box) => box.closest(".tile"));
let last;

export function startChoosing() {
  const bar = document.getElementById("chosen");
  if (!bar) return;
  document.addEventListener("change", (event) => {
    if (event.target.matches(".tile .check input")) refresh(bar);
  });
  document.addEventListener("click", (event) => {
    const box = event.target.closest?.(".tile .check input");
    if (!box) return;
    if (event.shiftKey && last?.isConnected) range(last, box);
    last = box;
    refresh(bar);
  });
  bar.addEventListener("click", (event) => {
    const verb = event.target.closest("[data-do]")?.dataset.do;
    if (verb === "clear") clear();
    if (verb === "download") download();
    if (verb === "delete") remove(chosenTiles());
    refresh(bar);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosenTiles().length && !document.querySelector("dialog[open]")) {
      clear();
      refresh(bar);
    }
  });
}

export function toggleChoice(tile, shift) {
  const box = tile.querySelector(".check input");
  box.checked = !box.checked;
  if (shift && last?.isConnected) range(last, box);
  last = box;
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

function range(from, to) {
  const all = boxes();
  const [a, b] = [all.indexOf(from), all.indexOf(to)].sort((x, y) => x - y);
  all.slice(a, b + 1).forEach((box) => (box.checked = to.checked));
}

function clear() {
  boxes().forEach((box) => (box.checked = false));
}

function refresh(bar) {
  const count = chosenTiles().length;
  bar.hidden = count === 0;
  document.getElementById("rows")?.classList.toggle("choosing", count > 0);
  bar.querySelector("strong").textContent = count === 1 ? "1 photo" : `${count} photos`;
}

const images = (tile) => tile.dataset.images.split(" ");

function download() {
  const ids = chosenTiles().flatMap(images);
  location.href = `/listings/${document.body.dataset.listing}/download?images=${ids.join(",")}`;
}

function remove(tiles) {
  clear();
  const ids = tiles.flatMap(images);
  const said = tiles.length === 1 ? "1 photo deleted" : `${tiles.length} photos deleted`;
  const hidden = (yes) => tiles.forEach((tile) => document.getElementById(tile.id)?.classList.toggle("gone", yes));
  leave(document.body.dataset.listing, ids, said, () => hidden(true), () => hidden(false));
}
