// From the tray to the gallery: what is to be staged together becomes an order, and an order goes out when
// all its photos are in. `tray` is what the tray lends: its items, its shelf, what to do with them after.
import { ask, refused } from "./asking.js";
import { sendOrder } from "./order.js";
import { count, text } from "./texts.js";
import { keepToast, toast } from "./toast.js";
import { leftOf } from "./traysum.js";
import { forget } from "./twins.js";
import { fragment } from "./wire.js";

const AGAIN_MS = 3000;
const PLACE_MS = 10000;
const NO_PLACE = "too_many_open";
const FOLLOW = "tray-follow";
const sending = new Set();
const waiting = new Set();

// Whether it is being asked for now, so that nobody can say yet whether it is on its way.
export const isGoing = (item) => sending.has(item.order);

// Asks for the images, if the allowance has them. Nothing goes out before all photos of the order are in.
export function orderAll(tray) {
  const all = tray.kept().filter((item) => !item.order);
  if (!all.length) return toast(tray.kept().length ? text("script.staging.when-in") : text("script.staging.nothing"));
  const failed = all.find((item) => item.state === "failed");
  if (failed) return toast(text("script.staging.failed", failed.name));
  const { limit, until, larger } = tray.element.dataset;
  const left = leftOf(tray.element);
  const wanted = all.reduce((sum, item) => sum + item.styles.length, 0);
  if (wanted > left) return tooMany(wanted, left, limit, until, larger);
  const order = crypto.randomUUID();
  let number = 0;
  for (const some of Map.groupBy(all, (item) => item.listing).values()) {
    const key = `${order}-${number++}`;
    for (const item of some) put(tray, item, key);
  }
  sessionStorage.setItem(FOLLOW, "yes");
}

function tooMany(wanted, left, limit, until, larger) {
  const title = left ? count("script.staging.left", left) : text("script.asking.used", Number(limit));
  ask(title, left ? some(wanted, until, larger) : none(wanted, until, larger), [
    ...(left ? [{ verb: text("script.staging.change") }] : []),
    ...(larger ? [{ verb: text("script.asking.see-plans"), href: "/billing" }] : []),
    ...(left ? [] : [{ verb: text("script.asking.wait", until) }]),
  ]);
}

const some = (wanted, until, larger) =>
  larger ? text("script.staging.some-or", wanted, until, larger) : text("script.staging.some", wanted, until);
const none = (wanted, until, larger) =>
  larger ? text("script.staging.none-or", wanted, until, larger) : text("script.staging.none", wanted, until);

function put(tray, item, order) {
  item.order = order;
  tray.shelf?.change(item.id, { order });
}

export function sendReady(tray) {
  const ordered = tray.kept().filter((item) => item.order);
  for (const [order, some] of Map.groupBy(ordered, (item) => item.order)) {
    if (!sending.has(order) && !waiting.has(order) && some.every((item) => item.state === "in")) send(tray, order, some);
  }
}

async function send(tray, order, some) {
  sending.add(order);
  const went = { images: 0, listing: some[0].listing };
  try {
    const placeless = await sendAll(tray, order, some, went);
    sending.delete(order);
    if (placeless) later(tray, order, waiting, PLACE_MS);
  } catch (refusal) {
    stopped(tray, order, some, refusal);
  }
  tray.paint();
  if (went.images) onTheWay(tray, went);
}

// Answers whether the rest waits until some of the images that are open have ended.
async function sendAll(tray, order, some, went) {
  for await (const { outcomes, ...listing } of sendOrder(order, some.sort((a, b) => a.at - b.at || a.place - b.place))) {
    await settle(tray, listing, outcomes);
    went.listing = listing.listing;
    went.images += outcomes.filter(({ refusal }) => !refusal).length;
    if (outcomes.some(({ refusal }) => refusal?.code === "usage_limit_exceeded")) refused({ status: 402 });
    if (outcomes.some(({ refusal }) => refusal?.code === NO_PLACE)) return true;
  }
  return false;
}

// What went leaves the tray, style by style, and what was refused stays: one step in the browser's memory,
// so that a page that ends here asks for nothing twice.
async function settle(tray, listing, outcomes) {
  const ends = [...Map.groupBy(outcomes, ({ item }) => item)].map(([item, own]) => {
    const went = own.filter(({ refusal }) => !refusal).map(({ style }) => style);
    const refusals = own.map(({ refusal }) => refusal).filter(Boolean);
    const styles = item.styles.filter((style) => !went.includes(style));
    const held = refusals.some(({ code }) => code === NO_PLACE);
    return { item, fields: { ...listing, styles, held }, refusal: refusals.find(({ code }) => code !== NO_PLACE) };
  });
  await tray.settle(ends);
  forget(listing.listing);
}

function stopped(tray, order, some, refusal) {
  const passing = refusal.status === undefined || refusal.status >= 500 || refusal.status === 429 || refusal.status === 409;
  if (passing) return later(tray, order, sending, AGAIN_MS);
  if (refusal.status === 401) addEventListener("focus", () => again(tray, order, sending), { once: true });
  else {
    sending.delete(order);
    some.filter((item) => item.order === order).forEach((item) => put(tray, item, undefined));
  }
  refused({ status: refusal.status, message: refusal.message, photos: some.length });
}

function later(tray, order, among, milliseconds) {
  among.add(order);
  setTimeout(() => again(tray, order, among), milliseconds);
}

function again(tray, order, among) {
  among.delete(order);
  sendReady(tray);
}

function onTheWay(tray, { listing, images }) {
  recount(tray, images);
  const said = count("script.on-the-way", images);
  const here = document.body.dataset.listing === listing && document.querySelector(".page.listing");
  const rest = tray.kept().some((item) => !item.order);
  if (!here && !rest && sessionStorage.getItem(FOLLOW) === "yes") {
    sessionStorage.removeItem(FOLLOW);
    keepToast(said);
    location.href = `/listings/${listing}`;
  } else {
    toast(said);
    document.dispatchEvent(new CustomEvent("look-again"));
  }
}

async function recount(tray, went) {
  const { dataset } = tray.element;
  if (leftOf(tray.element) === Infinity) return;
  dataset.left = Math.max(0, leftOf(tray.element) - went);
  const page = await fragment("/account").catch(() => null);
  if (page) dataset.left = page.getElementById("tray").dataset.left;
  tray.paint();
}
