// Files dragged over any part of the page: a lamp frame says where they would go.
import { droppedFiles } from "./files.js";
import { count, text } from "./texts.js";

export function startDropping(take) {
  const cover = document.getElementById("dropping");
  let depth = 0;
  const files = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

  document.addEventListener("dragenter", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    depth++;
    const photos = event.dataTransfer.items?.length || 1;
    const name = document.body.dataset.listingName;
    const lines = [count("script.drop.what", photos), name ? text("script.drop.into", name) : text("script.drop.new")].map((said) => {
      const line = document.createElement("b");
      line.textContent = said;
      return line;
    });
    cover.querySelector("strong").replaceChildren(...lines);
    cover.hidden = false;
  });
  document.addEventListener("dragover", (event) => {
    if (files(event)) event.preventDefault();
  });
  document.addEventListener("dragleave", (event) => {
    if (files(event) && --depth <= 0) away();
  });
  document.addEventListener("drop", async (event) => {
    if (!files(event)) return;
    event.preventDefault();
    away();
    take(await droppedFiles(event.dataTransfer));
  });

  function away() {
    depth = 0;
    cover.hidden = true;
  }
}
