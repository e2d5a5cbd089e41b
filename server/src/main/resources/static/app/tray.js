// The upload tray: what came in, which room and styles each photo gets, what it costs before it is spent.
// One tab at a time sends; the others show what it does.
import { refused } from "./asking.js";
import { startDropping } from "./drop.js";
import { paintFace, photoType, roomOf, whyNot, whySize } from "./files.js";
import { pickFor } from "./menu.js";
import { Shelf } from "./shelf.js";
import { isGoing, orderAll, sendReady } from "./staging.js";
import { text } from "./texts.js";
import { toast } from "./toast.js";
import { makeRow, paintBytes, paintRow } from "./trayrow.js";
import { paintTray } from "./traysum.js";
import { whyOut } from "./twins.js";
import { Uploads } from "./upload.js";
import { api } from "./wire.js";

const $ = (id) => document.getElementById(id);
const uploads = new Uploads();
const items = new Map();
let tray;
let shelf;
let sends = false;
let place = 0;
let checking = Promise.resolve();
const looked = new WeakSet();

export function startTray() {
  tray = $("tray");
  shelf = new Shelf(tray.dataset.account);
  for (const input of [$("files"), $("folder")]) {
    input.addEventListener("change", () => {
      take([...input.files].filter((file) => !file.name.startsWith(".")));
      input.value = "";
    });
  }
  document.addEventListener("click", (event) => {
    const add = event.target.closest("[data-add], #tray-more");
    if (add) (add.dataset.add === "folder" ? $("folder") : $("files")).click();
    const sample = event.target.closest("[data-sample]");
    if (sample) takeSample(sample.dataset.sample);
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
  uploads.addEventListener("progress", ({ detail }) => progressed(detail));
  uploads.addEventListener("change", ({ detail }) => moved(detail));
  addEventListener("offline", () => paint());
  addEventListener("online", () => {
    if (kept().some((item) => item.state !== "in")) toast(text("script.tray.online"));
    paint();
  });
  addEventListener("focus", resume);
  shelf.listen(heard);
  restore();
}

const every = () => [...items.values()];
const kept = () => every().filter((item) => item.state !== "out" && item.state !== "gone");
const chosen = () => kept().filter((item) => item.row.querySelector(".tick").checked);
const chosenOrAll = () => (chosen().length ? chosen() : kept());

// What an earlier page or an earlier day left, and then the right to send: one tab has it.
async function restore() {
  try {
    for (const item of await shelf.all()) show(item);
  } catch {
    shelf = undefined;
  }
  if (items.size) fold(sessionStorage.getItem("tray-folded") !== "no");
  paint();
  const begin = () => {
    sends = true;
    for (const item of kept().filter((one) => one.file)) {
      if (item.state === "checking") look(item);
      else if (item.state !== "in" && item.state !== "failed") uploads.add(item);
    }
    ready();
    return new Promise(() => {});
  };
  if (navigator.locks && shelf) navigator.locks.request(`photos-${tray.dataset.account}`, begin);
  else begin();
}

function show(item) {
  const old = items.get(item.id);
  const made = Object.assign(old ?? {}, item);
  if (!old) {
    items.set(item.id, made);
    made.row = makeRow(made, {
      chosen: () => paint(),
      away: () => leaveOut(made),
      pick: (button) => (made.state === "failed" ? uploads.add(made) : made.state !== "out" && !made.order && pickFor(button, [made], changed)),
      use: () => useAnyway(made),
    });
    (made.state === "out" ? $("tray-out").querySelector("ul") : $("tray-files")).append(made.row);
    if (made.file) paintFace(made.row.querySelector(".face"), made.file);
  }
  tray.hidden = false;
  paintRow(made);
  return made;
}

function hide(item) {
  item.row.remove();
  items.delete(item.id);
}

// Another tab changed something.
async function heard(news) {
  const own = items.get(news.id);
  if (news.sent !== undefined) {
    if (!own || sends) return;
    Object.assign(own, { state: "sending", sent: news.sent });
    paintBytes(own);
    return paint();
  }
  const item = await shelf.find(news.id);
  if (!item) own && (uploads.drop(own), hide(own));
  else if (own && (own.state === "sending" || own.state === "waiting") && sends) Object.assign(own, { room: item.room, styles: item.styles, order: item.order });
  else show(item);
  if (item && sends && item.state === "waiting") uploads.add(items.get(item.id));
  paint();
  ready();
}

function fold(folded) {
  tray.classList.toggle("folded", folded);
  sessionStorage.setItem("tray-folded", folded ? "yes" : "no");
  document.body.classList.toggle("with-tray", !folded && !tray.hidden);
  $("tray-fold").querySelector(".unseen").textContent = folded ? text("script.tray.open") : text("script.tray.fold");
}

// A room of ours, as if it came from the disk: nothing is spent before somebody presses Stage.
async function takeSample(path) {
  try {
    const answer = await fetch(path);
    take([new File([await answer.blob()], "sample living room.jpg", { type: "image/jpeg" })]);
  } catch {
    toast(text("script.tray.no-sample"));
  }
}

function take(files) {
  if (!files.length) return;
  const first = tray.hidden;
  for (const file of files) {
    const why = whyNot(file, Number(tray.dataset.maxBytes));
    const item = show({
      id: crypto.randomUUID(),
      at: Date.now(),
      place: place++,
      listing: document.body.dataset.listing ?? "",
      listingName: document.body.dataset.listingName ?? "",
      file,
      name: file.name,
      size: file.size,
      type: photoType(file),
      room: roomOf(file.name) ?? tray.dataset.room,
      styles: tray.dataset.styles.split(","),
      state: why ? "out" : "checking",
      why,
      sent: 0,
    });
    if (why) continue;
    keep(item);
    look(item);
  }
  fold(false);
  paint();
  if (first) $("tray-title").focus();
}

// From the moment that it is dropped a photo survives a reload.
async function keep(item) {
  const { row, request, tries, ...stored } = item;
  await shelf?.add(stored).catch(() => toast(text("script.tray.no-copy")));
}

// One after the other, and each once.
function look(item) {
  if (looked.has(item)) return;
  looked.add(item);
  checking = checking.then(() => check(item));
}

// Only what is not here already goes on its way.
async function check(item) {
  if (item.state !== "checking") return;
  const why = await whySize(item.file, tray.dataset);
  const out = why ? { why } : await whyOut(item, kept());
  if (item.state !== "checking") return; // left out by hand meanwhile
  if (out) leave(item, out.why, out.twin);
  else await accept(item);
}

async function accept(item, again = false) {
  if (item.state === "gone") return;
  item.state = "waiting";
  paintRow(item);
  await (again ? keep(item) : shelf?.change(item.id, { state: item.state, hash: item.hash }).catch(() => {}));
  if (sends) uploads.add(item);
  paint();
}

function leave(item, why, twin = false) {
  Object.assign(item, { state: "out", why, twin });
  shelf?.remove([item.id]).catch(() => {});
  $("tray-out").querySelector("ul").append(item.row);
  paintRow(item);
  paint();
}

function useAnyway(item) {
  item.twin = false;
  $("tray-files").append(item.row);
  accept(item, true);
  item.row.querySelector(".what").focus();
}

function leaveOut(item) {
  if (isGoing(item)) return toast(text("script.tray.going", item.name));
  uploads.drop(item);
  const next = item.row.nextElementSibling ?? item.row.previousElementSibling;
  hide(item);
  shelf?.remove([item.id]);
  (next?.querySelector("[data-away]") ?? $("tray-title")).focus();
  paint();
}

function changed(some) {
  for (const item of some) {
    shelf?.change(item.id, { room: item.room, styles: item.styles });
    paintRow(item);
  }
  paint();
}

let told = 0;
let frame;

function progressed(item) {
  paintBytes(item);
  frame ??= requestAnimationFrame(() => {
    frame = undefined;
    paint();
  });
  if (Date.now() - told < 250) return;
  told = Date.now();
  shelf?.tell({ id: item.id, sent: item.sent });
}

function moved(item) {
  paintRow(item);
  paint();
  if (item.state === "in") shelf?.change(item.id, { state: "in", key: item.key, sent: item.size });
  if (item.state === "failed") shelf?.change(item.id, { state: "failed", why: item.why });
  if (item.state === "signed-out" && !document.querySelector("dialog[open]")) refused({ status: 401, photos: kept().length });
  if (item.state === "in") ready();
}

// Back at this page, perhaps signed in again: what waited for that goes on.
async function resume() {
  const waiting = kept().filter((item) => item.state === "signed-out");
  if (!waiting.length) return;
  try {
    await api("GET", "/user/profile");
  } catch {
    return;
  }
  waiting.forEach((item) => uploads.add(item));
}

function paint() {
  if (!items.size) {
    tray.hidden = true;
    document.body.classList.remove("with-tray");
    return;
  }
  paintTray(tray, kept(), every().length - kept().length, chosen().length);
}

// What staging needs of the tray.
const lent = {
  kept: () => kept(),
  paint: () => paint(),
  settle: (ends) => settle(ends),
  get element() {
    return tray;
  },
  get shelf() {
    return shelf;
  },
};

function stage() {
  orderAll(lent);
  paint();
  ready();
}

// Only the tab that sends the photos stages them.
function ready() {
  if (sends) sendReady(lent);
}

// What became of photos that were asked for: those with no style left went, those that are refused for
// good are left out, the others stay.
async function settle(ends) {
  for (const { item, fields, refusal } of ends) {
    Object.assign(item, fields);
    if (!item.styles.length) hide(item);
    else if (refusal) bounced(item, refusal);
    else paintRow(item);
  }
  if (!kept().length) fold(true); // what was left out does not stand before what is staged
  const [gone, stay] = [[], []];
  for (const { item } of ends) (item.styles.length && item.state !== "out" ? stay : gone).push(item);
  const rest = stay.map((item) => [item.id, standing(item)]);
  await shelf?.settle(gone.map(({ id }) => id), rest).catch(() => {});
}

const standing = ({ styles, listing, listingName, order, held, state }) => ({ styles, listing, listingName, order, held, state: state === "in" ? "in" : "waiting" });

// One that the server would not take: sent again if its bytes are gone, kept if only the allowance is.
function bounced(item, { code, message }) {
  Object.assign(item, { order: undefined, held: false });
  if (code === "upload_missing") uploads.add(Object.assign(item, { key: undefined }));
  else if (code !== "usage_limit_exceeded") return leave(item, message);
  paintRow(item);
}
