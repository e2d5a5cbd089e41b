// A piece of the page takes the place of its older self. What did not change stays, and the focus goes to
// what corresponds to what had it.

const CAN_HAVE_FOCUS = "a[href], button, input, select, textarea, summary";

// As the server sent it: seconds are counted here, and who takes part in Tab is decided here.
function told(piece) {
  const copy = piece.cloneNode(true);
  copy.querySelectorAll("time[data-since]").forEach((time) => time.replaceChildren());
  copy.querySelectorAll(".tile [tabindex]").forEach((stop) => stop.removeAttribute("tabindex"));
  return copy.outerHTML;
}

export const differs = (old, next) => told(old) !== told(next);

export function swap(old, next) {
  if (!old || !next || !differs(old, next)) return;
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const place = focused && placeOf(focused, old);
  old.replaceWith(document.adoptNode(next));
  if (place) find(place, next)?.focus({ preventScroll: true });
}

const all = (piece) => [...piece.querySelectorAll(CAN_HAVE_FOCUS)];

function placeOf(element, piece) {
  return { like: likeness(element), kind: kind(element), number: all(piece).indexOf(element) };
}

const kind = (element) => `${element.tagName}.${element.className}`;
const likeness = (element) => `${kind(element)} ${element.name ?? ""} ${element.value ?? ""} ${element.getAttribute("href") ?? ""}`;

// The same one, else the only one of its kind, else whatever stands there now.
function find({ like, kind: wanted, number }, piece) {
  const there = all(piece);
  const same = there.find((element) => likeness(element) === like);
  const akin = there.filter((element) => kind(element) === wanted);
  return same ?? (akin.length === 1 ? akin[0] : there[number]);
}
