// Copies what a button carries, and says so in its place.
import { toast } from "./toast.js";

export function startCopying() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (button) copy(button.dataset.copy, `${button.dataset.copied ?? "Copied."}`);
  });
}

export async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    toast(said);
  } catch {
    toast(`Copy it by hand: ${text}`);
  }
}
