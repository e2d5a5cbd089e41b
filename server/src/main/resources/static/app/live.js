// What happens to the pictures, as it happens: the server's events say which picture changed, a piece of
// the page says how it looks now. Whoever comes is first told where everything stands, most of which the
// page shows already: only what is newer than what it shows is news.
import { tick } from "./clock.js";
import { bring, showsPlaces, tileOf } from "./news.js";
import { count } from "./texts.js";
import { say } from "./toast.js";

const GATHER_MS = 250;
const RETRY_MS = [1000, 2000, 5000, 10000];
const AGAIN_MS = [3000, 10000, 30000];
const told = new Map(); // by image: what was said of it last
const changed = new Set();
const ended = new Map();
let all = false;
let line = false;
let due;
let looking = false;
let retries = 0;
let failures = 0;

export function startLive() {
  const scope = document.body.dataset.live;
  if (scope === undefined) return;
  document.addEventListener("look-again", () => {
    all = true;
    look();
  });
  connect(scope);
  addEventListener("pageshow", (event) => event.persisted && connect(scope));
}

function connect(scope) {
  const source = new EventSource(`/api/v1/events${scope ? `?project_id=${encodeURIComponent(scope)}` : ""}`);
  source.addEventListener("connected", () => (retries = 0));
  source.addEventListener("job_update", (event) => hear(JSON.parse(event.data), Number(event.lastEventId)));
  source.addEventListener("heartbeat", moved); // nothing of ours changed, but others are in the line, too
  let again;
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return;
    again = setTimeout(() => connect(scope), RETRY_MS[Math.min(retries++, RETRY_MS.length - 1)]);
  };
  const leave = () => {
    source.close();
    clearTimeout(again);
  };
  addEventListener("pagehide", leave, { once: true });
}

const isOpen = (status) => status === "queued" || status === "processing";

const variantOf = (image) => document.querySelector(`[data-variant="${CSS.escape(image)}"]`);

// The newest change of the image that the page shows, and whether it shows it as open. An image that is not
// drawn here stands as it did when the page was read.
function shown(image) {
  const variant = variantOf(image);
  if (variant) return { change: Number(variant.dataset.change), open: Boolean(variant.querySelector(".stages")) };
  const tile = tileOf(image);
  if (!tile) return { change: Number(document.body.dataset.newest), open: false };
  const at = tile.dataset.images.split(" ").indexOf(image);
  return { change: Number(tile.dataset.changes.split(" ")[at]), open: Boolean(tile.querySelector(".stages")) };
}

function hear({ image_id: image, status, progress }, change) {
  const before = told.get(image);
  const stamp = `${status}/${progress ?? ""}`;
  told.set(image, { stamp, open: isOpen(status), waits: status === "queued" });
  if (before?.waits && status !== "queued") moved();
  const drawn = before ?? shown(image);
  if (before && document.getElementById("image-page") && !variantOf(image)) return; // of another photo
  if (before ? before.stamp === stamp : change <= drawn.change) return;
  if (drawn.open && (status === "ready" || status === "error")) ended.set(image, status);
  changed.add(image);
  soon(GATHER_MS);
}

// The line moved: whoever is in it and in view has another place.
function moved() {
  if (document.visibilityState !== "visible" || !showsPlaces()) return;
  line = true;
  soon(GATHER_MS);
}

// What comes until then goes along; a timer that began anew with every event would never run out while
// much happens.
function soon(milliseconds) {
  due ??= setTimeout(look, milliseconds);
}

// One look at a time, so that what is older never comes last.
async function look() {
  clearTimeout(due);
  due = undefined;
  if (looking) return;
  looking = true;
  const wanted = { images: [...changed], all, line };
  all = line = false;
  changed.clear();
  let wait = GATHER_MS;
  try {
    await bring(wanted);
    failures = 0;
    tick();
    announce();
  } catch (trouble) {
    wait = failed(trouble, wanted);
  }
  looking = false;
  if (all || line || changed.size) soon(wait);
}

// What is refused for good is let go, but not for a session that ended; the rest is asked for again, ever more rarely.
function failed({ status }, { images, ...wanted }) {
  if (status >= 400 && status < 500 && ![401, 429].includes(status)) return GATHER_MS;
  images.forEach((image) => changed.add(image));
  all ||= wanted.all;
  line ||= wanted.line;
  return AGAIN_MS[Math.min(failures++, AGAIN_MS.length - 1)];
}

function announce() {
  const ready = [...ended.values()].filter((status) => status === "ready").length;
  const failed = ended.size - ready;
  ended.clear();
  const parts = [];
  if (ready) parts.push(count("script.live.ready", ready));
  if (failed) parts.push(count("script.live.failed", failed));
  if (parts.length) say(parts.join(", "));
}
