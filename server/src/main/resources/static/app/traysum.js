// What the tray says of all its photos: how far they are, how fast, and what staging them takes.
import { count, number, text } from "./texts.js";

const WINDOW_MS = 6000;
const $ = (id) => document.getElementById(id);
const samples = [];

// The images that are left; without a limit there is no number on the page.
export const leftOf = (tray) => (tray.dataset.left === undefined ? Infinity : Number(tray.dataset.left));

export function paintTray(tray, kept, out, picked) {
  const done = kept.filter((item) => item.state === "in").length;
  const open = kept.filter((item) => !item.order);
  $("tray-title").textContent = kept.length ? title(kept) : count("script.sum.only-out", out);
  says(tray, kept, done);
  $("tray-chosen").textContent = picked ? text("script.sum.chosen", picked) : text("script.sum.all");
  $("tray-all").checked = picked > 0 && picked === kept.length;
  $("tray-out").hidden = !out;
  $("tray-out-count").textContent = `${text("script.sum.out", out)} `;
  const images = open.reduce((sum, item) => sum + item.styles.length, 0);
  const left = leftOf(tray);
  const waits = kept.length > 0 && open.length === 0;
  const said = waits ? following(kept) : offer(open, images, left, tray.dataset.until);
  $("tray-sum").textContent = said.sum;
  $("tray-after").textContent = said.after;
  $("tray-after").classList.toggle("danger", images > left);
  $("tray-stage").textContent = said.verb;
  $("tray-stage").hidden = !kept.length;
  $("tray-stage").setAttribute("aria-busy", String(waits));
}

// What staging takes of the allowance, before it is spent.
function offer(open, images, left, until) {
  if (!open.length) return { sum: text("script.sum.none"), after: "", verb: text("script.sum.stage") };
  return {
    sum: text("script.sum.both", count("script.sum.photos", open.length), count("script.sum.images", images)),
    after: after(images, left, until),
    verb: count("script.sum.stage-images", images),
  };
}

function after(images, left, until) {
  if (left === Infinity) return text("script.sum.no-limit");
  return images <= left ? text("script.sum.after", left, left - images) : text("script.sum.too-many", left, until);
}

// All are asked for: they go when the last is in, or when the plan has a place for them.
function following(kept) {
  const held = kept.filter((item) => item.held).length;
  if (!held) return { sum: text("script.sum.when-in"), after: "", verb: text("script.sum.sending") };
  return {
    sum: count("script.sum.held", held),
    after: text("script.sum.held.said"),
    verb: text("script.sum.waiting"),
  };
}

function title(kept) {
  const names = new Set(kept.map((item) => item.listingName));
  if (names.size > 1) return text("script.sum.to-listings", names.size);
  const [name] = names;
  return name ? text("script.sum.to", name) : text("script.sum.to-new");
}

function says(tray, kept, done) {
  const bytes = kept.reduce((sum, item) => sum + item.size, 0);
  const sent = kept.reduce((sum, item) => sum + (item.state === "in" ? item.size : (item.sent ?? 0)), 0);
  $("tray-progress").max = bytes || 1;
  $("tray-progress").value = sent;
  $("tray-progress").hidden = !kept.length;
  const place = $("tray-says");
  const waiting = kept.length - done;
  const bold = document.createElement("b");
  const offline = !navigator.onLine && waiting > 0;
  if (!kept.length) place.replaceChildren();
  else if (offline) {
    bold.textContent = `${text("script.sum.offline")} `;
    place.replaceChildren(bold, count("script.sum.offline.said", waiting));
  } else {
    bold.textContent = `${waiting ? text("script.sum.in-of", done, kept.length) : text("script.sum.in", done)} `;
    place.replaceChildren(bold, waiting ? speed(sent, bytes) : "");
  }
  tray.classList.toggle("waits", offline);
  tell(offline || !waiting ? place.textContent : "");
}

// Aloud only what is worth it: that it waits, and that all is in; never seconds and bytes.
function tell(said) {
  const told = $("tray-told");
  if (told.textContent !== said) told.textContent = said;
}

// Bytes of the last seconds, not of the whole time: it says what is true now.
function speed(sent, bytes) {
  const now = Date.now();
  samples.push({ now, sent });
  while (samples.length > 2 && now - samples[0].now > WINDOW_MS) samples.shift();
  const seconds = (now - samples[0].now) / 1000;
  const rate = (sent - samples[0].sent) / Math.max(seconds, 0.001);
  const [there, all] = [sent, bytes].map((amount) => Math.round(amount / 1048576));
  if (seconds < 1.5 || rate <= 0) return text("script.sum.sent", there, all);
  const rest = Math.max(1, Math.round((bytes - sent) / rate));
  const time = rest < 90 ? count("script.sum.seconds", rest) : count("script.sum.minutes", Math.round(rest / 60));
  return text("script.sum.speed", there, all, number(rate / 1048576, 1), time);
}
