// Staging what is in the tray: one order, sent under keys that stay the same however often it has to be
// repeated, so nothing is made twice.
import { api } from "./wire.js";

const BATCH = 50;

// Answers the listing, how many images are on their way, and what was refused: `{id, code, message}`.
export async function sendOrder(order, items) {
  const listing = items[0].listing || (await newListing(order));
  const wanted = items.flatMap((item) => item.styles.map((style) => ({ item, style })));
  const refusals = [];
  for (let start = 0; start < wanted.length; start += BATCH) {
    const some = wanted.slice(start, start + BATCH);
    const answer = await api(
      "POST",
      "/images/batch",
      { images: some.map(({ item, style }) => ({ project_id: listing, file_key: item.key, room_type: item.room, style })) },
      { "Idempotency-Key": `${order}-${start}` },
    );
    for (const { index, code, message } of answer.errors ?? []) refusals.push({ id: some[index].item.id, code, message });
  }
  return { listing, went: wanted.length - refusals.length, refusals };
}

async function newListing(order) {
  const day = new Date().toLocaleDateString(document.documentElement.lang, { month: "long", day: "numeric" });
  const made = await api("POST", "/projects", { name: `New listing, ${day}` }, { "Idempotency-Key": `${order}-p` });
  return made.id;
}
