// Which files may come in, in the words of the server; small pictures of them; files out of folders.

const TYPES = { jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", webp: "image/webp" };

export function megabytes(bytes) {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

// The type that is declared to the server, or nothing when it is not a photo that we take.
export function photoType(file) {
  const byName = TYPES[file.name.split(".").pop().toLowerCase()];
  return Object.values(TYPES).includes(file.type) ? file.type : byName;
}

// Why a file stays out, or nothing.
export function whyNot(file, maxBytes, others) {
  if (!photoType(file)) return "Not a photo. We take JPEG, PNG, WebP.";
  if (file.size === 0) return "The file is empty.";
  if (file.size > maxBytes) return `${megabytes(file.size)}. The limit is ${Math.floor(maxBytes / 1048576)} MB.`;
  const twin = others.find((o) => o.name === file.name && o.size === file.size && o.lastModified === file.lastModified);
  return twin ? "Already in this list." : undefined;
}

let painting = Promise.resolve();

// One at a time, so that forty large photos are never decoded at once.
export function paintFace(place, file) {
  painting = painting
    .then(async () => {
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

// The files of a drop, folders opened.
export async function droppedFiles(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  const found = [];
  for (const entry of entries) await open(entry, found);
  return found;
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
