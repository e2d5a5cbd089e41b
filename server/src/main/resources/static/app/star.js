// Favourites: the star turns at once, the server hears of it, and it turns back when that fails.
import { refused } from "./asking.js";
import { post } from "./wire.js";

export function startStars() {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches(".star")) return;
    event.preventDefault();
    const button = form.querySelector("button");
    const on = button.getAttribute("aria-pressed") !== "true";
    turn(form, on);
    try {
      const image = form.getAttribute("action").split("/")[2];
      await post(`/listings/${document.body.dataset.listing}/images/favourite`, { images: image, on });
    } catch (refusal) {
      turn(form, !on);
      refused(refusal);
    }
  });
}

function turn(form, on) {
  form.querySelector("button").setAttribute("aria-pressed", String(on));
  form.querySelector("[name=on]").value = String(!on);
}
