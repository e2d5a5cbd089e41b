// From the tray to the gallery: what is to be staged together becomes an order, and an order goes out when
// all its photos are in. `tray` is what the tray lends: its items, its shelf, what to do with them after.
import { ask, refused } from "./asking.js";
import { sendOrder } from "./order.js";
import { keepToast, toast } from "./toast.js";
import { plural } from "./traysum.js";
import { forget } from "./twins.js";
import { fragment } from "./wire.js";

const AGAIN_MS = 3000;
const FOLLOW = "tray-follow";
const sending = new Set();

// Asks for the images, if the allowance has them. Nothing goes out before all photos of the order are in.
export function orderAll(tray) {
  const all = tray.kept().filter((item) => !item.order);
  if (!all.length) return toast(tray.kept().length ? "It goes on as soon as all photos are in." : "No photo is here yet.");
  const failed = all.find((item) => item.state === "failed");
  if (failed) return toast(`${failed.name} is not in. Send it again or leave it out.`);
  const { limit, until, larger, ...rest } = tray.element.dataset;
  const left = Number(rest.left);
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
  const few = left ? "Leave out some photos or styles, or stage the others" : "Stage them";
  ask(
    left ? `${plural(left, "image")} left` : `${limit} of ${limit} images used`,
    `This takes ${wanted}. ${few} on ${until}${larger ? `, or now with ${larger}` : ""}. The photos stay in the tray either way.`,
    [...(left ? [{ verb: "Change the list" }] : []), ...(larger ? [{ verb: "See the plans", href: "/billing" }] : []), ...(left ? [] : [{ verb: `Wait until ${until}` }])],
  );
}

function put(tray, item, order) {
  item.order = order;
  tray.shelf?.change(item.id, { order });
}

export function sendReady(tray) {
  const ordered = tray.kept().filter((item) => item.order);
  for (const [order, some] of Map.groupBy(ordered, (item) => item.order)) {
    if (!sending.has(order) && some.every((item) => item.state === "in")) send(tray, order, some);
  }
}

async function send(tray, order, some) {
  sending.add(order);
  const again = () => {
    sending.delete(order);
    sendReady(tray);
  };
  try {
    finish(tray, await sendOrder(order, some.sort((a, b) => a.at - b.at || a.place - b.place)), some);
  } catch (refusal) {
    if (refusal.status === undefined || refusal.status >= 500 || refusal.status === 429) {
      setTimeout(again, AGAIN_MS);
    } else {
      if (refusal.status === 401) addEventListener("focus", again, { once: true });
      else some.forEach((item) => put(tray, item, undefined));
      refused({ status: refusal.status, message: refusal.message, photos: some.length });
    }
  }
  tray.paint();
}

function finish(tray, { listing, went, refusals }, some) {
  const why = new Map(refusals.map((refusal) => [refusal.id, refusal]));
  tray.done(some.filter((item) => !why.has(item.id)));
  for (const item of some.filter((one) => why.has(one.id))) tray.bounced(item, why.get(item.id));
  forget(listing);
  recount(tray, went);
  if (refusals.some(({ code }) => code === "usage_limit_exceeded")) refused({ status: 402 });
  if (!went) return;
  const said = `${plural(went, "image")} on the way.`;
  const here = document.body.dataset.listing === listing && document.getElementById("rows");
  const follow = !here && sessionStorage.getItem(FOLLOW) === "yes" && !tray.kept().length;
  if (follow) {
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
  dataset.left = Math.max(0, Number(dataset.left) - went);
  const page = await fragment("/account").catch(() => null);
  if (page) dataset.left = page.getElementById("tray").dataset.left;
  tray.paint();
}
