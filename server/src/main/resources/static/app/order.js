// Staging what is in the tray: an order goes out in batches, each under a key made of what it asks for.
// Repeated as often as it has to be it makes nothing twice.
import { sha256 } from "./digest.js";
import { day, text } from "./texts.js";
import { api } from "./wire.js";

const BATCH = 50;

// Yields what became of each batch: `{listing, outcomes}`, and of each image `{item, style, refusal}`; a
// refusal is `{code, message}`. Whoever takes it writes it down before the next batch goes.
export async function* sendOrder(order, items) {
  const { listing, listingName } = items[0].listing ? items[0] : await newListing(order);
  const wanted = items.flatMap((item) => item.styles.map((style) => ({ item, style })));
  for (let start = 0; start < wanted.length; start += BATCH) {
    const batch = wanted.slice(start, start + BATCH);
    const images = batch.map(({ item, style }) => ({ project_id: listing, file_key: item.key, room_type: item.room, style }));
    const key = `${order}-${await sha256(new TextEncoder().encode(JSON.stringify(images)))}`;
    const answer = await api("POST", "/images/batch", { images }, { "Idempotency-Key": key });
    const errors = new Map((answer.errors ?? []).map((error) => [error.index, error]));
    yield { listing, listingName, outcomes: batch.map((one, index) => ({ ...one, refusal: errors.get(index) })) };
  }
}

async function newListing(order) {
  const made = await api("POST", "/projects", { name: text("script.order.new-listing", day(new Date())) }, { "Idempotency-Key": `${order}-p` });
  return { listing: made.id, listingName: made.name };
}
