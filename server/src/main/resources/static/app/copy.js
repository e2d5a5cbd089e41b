// Copies what a button carries, and says so in its place.
import { text } from "./texts.js";
import { toast } from "./toast.js";

export function startCopying() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (button) copy(button.dataset.copy, button.dataset.copied ?? text("script.copy.copied"));
  });
}

export async function copy(what, said) {
  try {
    await navigator.clipboard.writeText(what);
    toast(said);
  } catch {
    toast(text("script.copy.by-hand", what));
  }
}
