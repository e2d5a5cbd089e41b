// One photo of the gallery at a time takes part in Tab, with what belongs to it: Tab leads on past the
// gallery, the arrows (keys.js) lead from photo to photo.

const STOPS = "a, button, input";
let here;

export function startRoving() {
  const rows = document.getElementById("rows");
  if (!rows) return;
  rows.addEventListener("focusin", (event) => stand(event.target.closest(".tile")));
  addEventListener("hashchange", () => stand(rows.querySelector(".tile:target")));
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(arrived);
    if (!here?.isConnected) stand((here && document.getElementById(here.id)) ?? first(rows));
  }).observe(rows, { childList: true });
  rows.querySelectorAll(".tile").forEach(arrived);
  stand(rows.querySelector(".tile:target") ?? first(rows));
}

const first = (rows) => rows.querySelector(".tile:not(.gone)");

function stand(tile) {
  if (!tile || tile === here) return;
  const left = here;
  here = tile;
  if (left) arrived(left);
  arrived(here);
}

// What came or was drawn anew is told where it stands.
function arrived(tile) {
  if (!tile.matches?.(".tile")) return;
  const out = tile === here ? 0 : -1;
  for (const stop of tile.querySelectorAll(STOPS)) if (stop.tabIndex !== out) stop.tabIndex = out;
}
