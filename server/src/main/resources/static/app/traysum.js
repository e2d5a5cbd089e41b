// What the tray says of all its photos: how far they are, how fast, and what staging them takes.

const WINDOW_MS = 6000;
const $ = (id) => document.getElementById(id);
const samples = [];

export const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

// The images that are left; without a limit there is no number on the page.
export const leftOf = (tray) => (tray.dataset.left === undefined ? Infinity : Number(tray.dataset.left));

export function paintTray(tray, kept, out, picked) {
  const done = kept.filter((item) => item.state === "in").length;
  const open = kept.filter((item) => !item.order);
  $("tray-title").textContent = title(kept);
  says(kept, done);
  $("tray-chosen").textContent = picked ? `${picked} chosen` : "All";
  $("tray-all").checked = picked > 0 && picked === kept.length;
  $("tray-out").hidden = !out;
  $("tray-out-count").textContent = `${out} left out `;
  const images = open.reduce((sum, item) => sum + item.styles.length, 0);
  const left = leftOf(tray);
  const waits = kept.length > 0 && open.length === 0;
  const said = waits ? following(kept) : offer(open, images, left, tray.dataset.until);
  $("tray-sum").textContent = said.sum;
  $("tray-after").textContent = said.after;
  $("tray-after").classList.toggle("danger", images > left);
  $("tray-stage").textContent = said.verb;
  $("tray-stage").setAttribute("aria-busy", String(waits));
}

// What staging takes of the allowance, before it is spent.
function offer(open, images, left, until) {
  if (!open.length) return { sum: "No photos", after: "", verb: "Stage" };
  return {
    sum: `${plural(open.length, "photo")}, ${plural(images, "image")}`,
    after: left === Infinity ? "No limit on this installation" : images <= left ? `${left} left now, ${left - images} after` : `${left} left until ${until}`,
    verb: `Stage ${plural(images, "image")}`,
  };
}

// All are asked for: they go when the last is in, or when the plan has a place for them.
function following(kept) {
  const held = kept.filter((item) => item.held).length;
  if (!held) return { sum: "Staging when all are in", after: "", verb: "Sending" };
  return {
    sum: `${plural(held, "photo")} next in line`,
    after: "As many are in work as your plan has at once. These follow by themselves.",
    verb: "Waiting",
  };
}

function title(kept) {
  const names = new Set(kept.map((item) => item.listingName));
  if (names.size > 1) return `Adding to ${names.size} listings`;
  const [name] = names;
  return name ? `Adding to ${name}` : "Adding to a new listing";
}

function says(kept, done) {
  const bytes = kept.reduce((sum, item) => sum + item.size, 0);
  const sent = kept.reduce((sum, item) => sum + (item.state === "in" ? item.size : (item.sent ?? 0)), 0);
  $("tray-progress").max = bytes || 1;
  $("tray-progress").value = sent;
  const place = $("tray-says");
  const waiting = kept.length - done;
  const bold = document.createElement("b");
  if (!navigator.onLine && waiting) {
    bold.textContent = "You are offline. ";
    place.replaceChildren(bold, `${plural(waiting, "photo")} ${waiting === 1 ? "is" : "are"} waiting and will go on by ${waiting === 1 ? "itself" : "themselves"}. What finished stays finished.`);
  } else {
    bold.textContent = waiting ? `${done} of ${kept.length} in. ` : `${done} in. `;
    place.replaceChildren(bold, waiting ? speed(sent, bytes) : "");
  }
}

// Bytes of the last seconds, not of the whole time: it says what is true now.
function speed(sent, bytes) {
  const now = Date.now();
  samples.push({ now, sent });
  while (samples.length > 2 && now - samples[0].now > WINDOW_MS) samples.shift();
  const seconds = (now - samples[0].now) / 1000;
  const rate = (sent - samples[0].sent) / Math.max(seconds, 0.001);
  const text = `${(sent / 1048576).toFixed(0)} of ${(bytes / 1048576).toFixed(0)} MB`;
  if (seconds < 1.5 || rate <= 0) return `${text}. Keep browsing; it carries on.`;
  const rest = Math.max(1, Math.round((bytes - sent) / rate));
  const time = rest < 90 ? plural(rest, "second") : plural(Math.round(rest / 60), "minute");
  return `${text} at ${(rate / 1048576).toFixed(1)} MB/s, about ${time}. Keep browsing; it carries on.`;
}
