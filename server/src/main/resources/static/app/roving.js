// One photo of the gallery at a time takes part in Tab, with what belongs to it: Tab leads on past the
// gallery, the arrows (keys.js) lead from photo to photo.

const STOPS = "a, button, input";
let current;

export function startRoving() {
  const rows = document.getElementById("rows");
  if (!rows) return;
  rows.addEventListener("focusin", (event) => stand(rows, event.target.closest(".tile")));
  addEventListener("hashchange", () => stand(rows, rows.querySelector(".tile:target")));
  new MutationObserver(() => settle(rows)).observe(rows, { childList: true });
  stand(rows, rows.querySelector(".tile:target"));
}

function stand(rows, tile) {
  if (tile && tile.id !== current) current = tile.id;
  settle(rows);
}

// What came, went or was drawn anew since then is told where it stands.
function settle(rows) {
  const tiles = [...rows.querySelectorAll(".tile:not(.gone)")];
  const here = tiles.find((tile) => tile.id === current) ?? tiles[0];
  for (const tile of tiles) {
    const out = tile === here ? 0 : -1;
    for (const stop of tile.querySelectorAll(STOPS)) if (stop.tabIndex !== out) stop.tabIndex = out;
  }
}
