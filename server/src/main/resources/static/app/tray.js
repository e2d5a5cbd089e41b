// The upload tray: what came in, which room and styles each photo gets, what it costs before it is spent.
import { refused, ask } from "./asking.js";
import { startDropping } from "./drop.js";
import { megabytes, paintFace, photoType, whyNot } from "./files.js";
import { pickFor } from "./menu.js";
import { keepToast, toast } from "./toast.js";
import { Uploads } from "./upload.js";
import { api } from "./wire.js";

const BATCH = 50;
const $ = (id) => document.getElementById(id);
const uploads = new Uploads();
const items = [];
let tray;
let staging = false;
let batchKey = crypto.randomUUID();
let listing;
let began;

export function startTray() {
  tray = $("tray");
  listing = document.body.dataset.listing;
  if (document.body.dataset.live === undefined) return;
  $("files").addEventListener("change", (event) => {
    take([...event.target.files]);
    event.target.value = "";
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-add], #tray-more")) $("files").click();
  });
  document.addEventListener("paste", (event) => {
    if (event.clipboardData?.files.length) take([...event.clipboardData.files]);
  });
  startDropping(take);
  $("tray-fold").addEventListener("click", () => fold(!tray.classList.contains("folded")));
  $("tray-all").addEventListener("change", () => {
    for (const item of kept()) item.row.querySelector(".tick").checked = $("tray-all").checked;
    paint();
  });
  $("tray-room").addEventListener("click", (event) => pickFor(event.currentTarget, chosenOrAll(), changed));
  $("tray-stage").addEventListener("click", stage);
  uploads.addEventListener("change", (event) => {
    paintItem(event.detail);
    paint();
    if (event.detail.status === 401 && !document.querySelector("dialog[open]")) signInAgain();
  });
  addEventListener("beforeunload", (event) => {
    if (kept().length && !staging) event.preventDefault();
  });
  addEventListener("offline", () => paint());
  addEventListener("online", () => toast("Back online. It goes on by itself."));
}

const kept = () => items.filter((item) => item.row && !item.out && item.state !== "gone");
const chosen = () => kept().filter((item) => item.row.querySelector(".tick").checked);
const chosenOrAll = () => (chosen().length ? chosen() : kept());
const images = () => kept().reduce((sum, item) => sum + Math.max(1, item.styles.length), 0);

// What was turned away goes on by itself when the visitor comes back to this page.
function signInAgain() {
  refused({ status: 401 });
  addEventListener(
    "focus",
    () => {
      for (const item of kept().filter((one) => one.status === 401)) {
        item.status = 0;
        uploads.add(item);
      }
    },
    { once: true },
  );
}

function fold(folded) {
  tray.classList.toggle("folded", folded);
  document.body.classList.toggle("with-tray", !folded && !tray.hidden);
}

function take(files) {
  if (!files.length) return;
  began ??= Date.now();
  const preset = JSON.parse(localStorage.getItem("preset") ?? '{"room":"living_room","styles":["modern"]}');
  for (const file of files) {
    const why = whyNot(file, Number(tray.dataset.maxBytes), kept().map((item) => item.file));
    const item = { file, type: photoType(file), room: preset.room, styles: [...preset.styles], out: Boolean(why), why };
    items.push(item);
    item.row = row(item);
    (item.out ? $("tray-out").querySelector("ul") : $("tray-files")).append(item.row);
    if (photoType(file)) paintFace(item.row.querySelector(".face"), file);
    if (!item.out) uploads.add(item);
    paintItem(item);
  }
  const first = tray.hidden;
  tray.hidden = false;
  fold(false);
  paint();
  if (first) $("tray-title").focus();
}

function row(item) {
  const made = $("tray-file").content.firstElementChild.cloneNode(true);
  made.querySelector(".tick").setAttribute("aria-label", `Choose ${item.file.name}`);
  made.querySelector(".tick").addEventListener("change", paint);
  made.querySelector("[data-away] .unseen").textContent = `Leave out ${item.file.name}`;
  made.querySelector("[data-away]").addEventListener("click", () => leaveOut(item));
  made.querySelector(".what").addEventListener("click", (event) => {
    if (item.state === "failed") uploads.add(item);
    else if (!item.out) pickFor(event.currentTarget, [item], changed);
  });
  return made;
}

function leaveOut(item) {
  uploads.drop(item);
  const next = item.row.nextElementSibling ?? item.row.previousElementSibling;
  item.row.remove();
  items.splice(items.indexOf(item), 1);
  (next?.querySelector("[data-away]") ?? $("tray-title")).focus();
  paint();
}

function changed(some) {
  batchKey = crypto.randomUUID();
  localStorage.setItem("preset", JSON.stringify({ room: some[0].room, styles: some[0].styles }));
  some.forEach(paintItem);
  paint();
}

function paintItem(item) {
  if (!item.row?.isConnected) return;
  const [room, styles] = item.row.querySelectorAll(".what > b, .what > span");
  const facts = item.row.querySelector(".facts");
  const word = (name, value) => document.querySelector(`#menu [name="${name}"][value="${value}"]`)?.nextElementSibling.textContent;
  if (item.out) {
    room.textContent = item.file.name;
    styles.textContent = "";
    item.row.querySelector(".what .icon")?.remove();
    facts.textContent = item.why;
    facts.classList.add("danger");
    item.row.querySelector(".tick").disabled = true;
    return;
  }
  room.textContent = word("room", item.room);
  styles.textContent = item.styles.length === 1 ? word("style", item.styles[0]) : `${item.styles.length} styles`;
  const failed = item.state === "failed";
  facts.classList.toggle("danger", failed);
  if (item.state === "sending") {
    let bar = facts.querySelector("progress");
    if (!bar) {
      bar = document.createElement("progress");
      bar.className = "progress";
      bar.setAttribute("aria-label", `Bytes of ${item.file.name} sent`);
      facts.replaceChildren(bar, document.createElement("span"));
    }
    bar.max = item.file.size;
    bar.value = item.sent;
    facts.querySelector("span").textContent = `${(item.sent / 1048576).toFixed(1)} of ${megabytes(item.file.size)}`;
  } else {
    const end = { waiting: ", waiting", in: `, ${megabytes(item.file.size)}` }[item.state] ?? "";
    facts.textContent = failed ? `${item.why} Press to send it again.` : item.file.name + end;
  }
  item.row.querySelector(".in").hidden = item.state !== "in";
  item.row.querySelector("[data-away]").hidden = item.state === "in" && !item.row.matches(":hover");
}

function paint() {
  const all = kept();
  const out = items.filter((item) => item.out);
  if (!items.length) {
    tray.hidden = true;
    began = undefined;
    fold(false);
    return;
  }
  const done = all.filter((item) => item.state === "in").length;
  const bytes = all.reduce((sum, item) => sum + item.file.size, 0);
  const sent = all.reduce((sum, item) => sum + (item.sent ?? 0), 0);
  const name = document.body.dataset.listingName;
  $("tray-title").textContent = name ? `Adding to ${name}` : "Adding to a new listing";
  const says = $("tray-says");
  const bold = document.createElement("b");
  bold.textContent = done === all.length ? `${done} in. ` : `${done} of ${all.length} in. `;
  says.replaceChildren(bold, done === all.length ? "" : speed(sent, bytes));
  if (!navigator.onLine && done < all.length) says.textContent = `You are offline. ${all.length - done} photos are waiting and will go on by themselves.`;
  $("tray-progress").max = bytes || 1;
  $("tray-progress").value = sent;
  const picked = chosen().length;
  $("tray-chosen").textContent = picked ? `${picked} chosen` : "All";
  $("tray-all").checked = picked > 0 && picked === all.length;
  $("tray-out").hidden = !out.length;
  $("tray-out-count").textContent = `${out.length} left out `;
  const count = images();
  const left = Number(tray.dataset.left);
  $("tray-sum").textContent = `${plural(all.length, "photo")}, ${plural(count, "image")}`;
  $("tray-after").textContent = count <= left ? `${left} left now, ${left - count} after` : `${left} left until ${tray.dataset.until}`;
  $("tray-after").classList.toggle("danger", count > left);
  $("tray-stage").textContent = staging ? "Sending" : `Stage ${plural(count, "image")}`;
  $("tray-stage").setAttribute("aria-busy", String(staging));
  if (staging === "waits" && done === all.length) send();
}

function speed(sent, bytes) {
  const seconds = (Date.now() - began) / 1000;
  const rate = sent / Math.max(seconds, 0.5);
  const text = `${(sent / 1048576).toFixed(0)} of ${(bytes / 1048576).toFixed(0)} MB`;
  return seconds > 2 && rate > 0
    ? `${text} at ${(rate / 1048576).toFixed(1)} MB/s, about ${plural(Math.max(1, Math.round((bytes - sent) / rate)), "second")}.`
    : `${text}.`;
}

const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

function stage() {
  if (staging) return;
  const all = kept();
  if (!all.length) return toast("No photo is in yet.");
  const failed = all.find((item) => item.state === "failed");
  if (failed) return toast(`${failed.file.name} is not in. Send it again or leave it out.`);
  const left = Number(tray.dataset.left);
  if (images() > left) {
    ask(`${plural(left, "image")} left`, `This would take ${images()}. Leave out some photos or styles, or wait until ${tray.dataset.until}.`, [{ verb: "Change the list" }]);
    return;
  }
  staging = "waits";
  paint();
}

async function send() {
  staging = "sends";
  const orders = kept().flatMap((item) => item.styles.map((style) => ({ item, style })));
  try {
    if (!listing) {
      const day = new Date().toLocaleDateString("en", { month: "long", day: "numeric" });
      listing = (await api("POST", "/projects", { name: `New listing, ${day}` }, { "Idempotency-Key": `${batchKey}-p` })).id;
    }
    const refusals = [];
    for (let start = 0; start < orders.length; start += BATCH) {
      const some = orders.slice(start, start + BATCH);
      const answer = await api(
        "POST",
        "/images/batch",
        { images: some.map(({ item, style }) => ({ project_id: listing, file_key: item.key, room_type: item.room, style })) },
        { "Idempotency-Key": `${batchKey}-${start}` },
      );
      for (const error of answer.errors ?? []) refusals.push({ ...error, item: some[error.index].item });
    }
    finish(orders.length, refusals);
  } catch (refusal) {
    staging = false;
    paint();
    refused(refusal);
  }
}

function finish(asked, refusals) {
  staging = false;
  batchKey = crypto.randomUUID();
  const bad = new Set(refusals.map((refusal) => refusal.item));
  for (const item of kept()) {
    if (!bad.has(item)) item.row.remove();
  }
  items.splice(0, items.length, ...bad);
  for (const { item, message } of refusals) {
    item.out = true;
    item.why = message;
    $("tray-out").querySelector("ul").append(item.row);
    paintItem(item);
  }
  $("tray-out").querySelectorAll("li").forEach((li) => items.some((item) => item.row === li) || li.remove());
  const went = asked - refusals.length;
  tray.dataset.left = Math.max(0, Number(tray.dataset.left) - went);
  paint();
  if (!went) return;
  const said = `${plural(went, "image")} on the way.`;
  if (bad.size === 0 && (!document.body.dataset.listing || !document.getElementById("rows"))) {
    keepToast(said);
    location.href = `/listings/${listing}`;
  } else {
    toast(said);
    document.dispatchEvent(new CustomEvent("look-again"));
  }
}
