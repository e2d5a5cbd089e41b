// Photos that are here already, told by their bytes before anything is sent.
import { hashOf } from "./files.js";
import { text } from "./texts.js";

const known = new Map();

// Why it stays out, or nothing; `twin` when it may be used anyway. Leaves its hash on the item.
export async function whyOut(item, others) {
  try {
    item.hash = await hashOf(item.file);
  } catch {
    return { why: text("script.twins.unreadable") };
  }
  const twin = item.hash && others.find((other) => other !== item && other.hash === item.hash && other.listing === item.listing);
  if (twin) return { why: text("script.twins.in-list", twin.name), twin: true };
  const here = item.hash && (await photosOf(item.listing)).get(item.hash);
  return here ? { why: text("script.twins.here", here), twin: true } : undefined;
}

// The listing got new photos.
export function forget(listing) {
  known.delete(listing);
}

async function photosOf(listing) {
  if (!listing) return new Map();
  if (!known.has(listing)) {
    const answer = await fetch(`/listings/${listing}/photos`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok || answer.redirected) return new Map();
    known.set(listing, new Map(Object.entries(await answer.json())));
  }
  return known.get(listing);
}
