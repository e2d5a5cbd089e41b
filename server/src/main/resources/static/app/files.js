// Which files may come in, in the words of the server; small pictures of them; files out of folders.
import { sha256 } from "./digest.js";
import { number, text } from "./texts.js";

const TYPES = { jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", webp: "image/webp" };
const ROOMS = [
  ["living_room", /living|lounge|family.?room|sitting/i],
  ["bedroom", /bed.?room|\bbr\d?\b|master/i],
  ["dining_room", /dining/i],
  ["kitchen", /kitchen/i],
  ["bathroom", /bath|\bwc\b|shower/i],
  ["office", /office|study|\bden\b/i],
  ["entryway", /entry|hall|foyer/i],
  ["outdoor", /outdoor|patio|deck|garden|yard|balcony|terrace/i],
];

export function megabytes(bytes) {
  return bytes < 100_000 ? text("script.files.kilobytes", Math.ceil(bytes / 1024)) : text("script.files.megabytes", number(bytes / 1048576, 1));
}

// The type that is declared to the server, or nothing when it is not a photo that we take.
export function photoType(file) {
  const byName = TYPES[file.name.split(".").pop().toLowerCase()];
  return Object.values(TYPES).includes(file.type) ? file.type : byName;
}

// Why a file stays out before a byte of it is read, or nothing.
export function whyNot(file, maxBytes) {
  if (!photoType(file)) return text("script.files.not-a-photo");
  if (file.size === 0) return text("script.files.empty");
  if (file.size > maxBytes) return text("script.files.too-large", megabytes(file.size), Math.floor(maxBytes / 1048576));
  return undefined;
}

// Why a photo of this width and height stays out, or nothing. What cannot be drawn here the server judges.
export async function whySize(file, { maxPixels, maxSide, minSide }) {
  const [width, height] = await sidesOf(file);
  if (width * height > maxPixels || Math.max(width, height) > maxSide) {
    return text("script.files.too-many-pixels", width, height, Math.floor(maxPixels / 1e6), Number(maxSide));
  }
  if (Math.min(width, height) < minSide) return text("script.files.too-small", width, height, Number(minSide));
  return undefined;
}

// In pixels; the browser reads them from the head of the file, without its picture.
async function sidesOf(file) {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  const sides = await new Promise((resolve) => {
    image.onload = () => resolve([image.naturalWidth, image.naturalHeight]);
    image.onerror = () => resolve([]);
  });
  URL.revokeObjectURL(image.src);
  return sides;
}

// The room that a file's own name tells, or nothing.
export function roomOf(name) {
  return ROOMS.find(([, told]) => told.test(name))?.[0];
}

// SHA-256 in hexadecimal; nothing where the browser has none (not a secure address).
export async function hashOf(file) {
  if (!globalThis.crypto?.subtle) return undefined;
  return sha256(await file.arrayBuffer());
}

let painting = Promise.resolve();

// One at a time, so that forty large photos are never decoded at once.
export function paintFace(place, file) {
  painting = painting
    .then(async () => {
      if (!place.isConnected) return;
      const bitmap = await createImageBitmap(file, { resizeWidth: 116, resizeQuality: "medium" });
      const canvas = document.createElement("canvas");
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext("2d").drawImage(bitmap, 0, 0);
      bitmap.close();
      place.replaceChildren(canvas);
    })
    .catch(() => {});
}

// The files of a drop, folders opened. What a folder hides from people is left there.
export async function droppedFiles(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  const found = [];
  for (const entry of entries) await open(entry, found);
  return found.filter((file) => !file.name.startsWith("."));
}

async function open(entry, found) {
  if (entry.isFile) {
    found.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return;
    for (const one of some) await open(one, found);
  }
}
