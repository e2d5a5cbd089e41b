// Stage a photo once more, in another style or in the visitor's words.
import { text } from "./texts.js";
import { api } from "./wire.js";
import { toast } from "./toast.js";
import { refused } from "./asking.js";

const WORDS_MIN = 10;

export function startAgain() {
  const form = document.getElementById("again-form");
  if (!form) return;
  let key = crypto.randomUUID();
  form.addEventListener("change", () => (key = crypto.randomUUID()));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (button?.getAttribute("aria-busy") === "true") return;
    const data = new FormData(form);
    const words = data.get("words").trim();
    if (!data.get("style")) return toast(text("script.again.choose-style"));
    if (words && words.length < WORDS_MIN) return toast(text("script.again.words", WORDS_MIN));
    button?.setAttribute("aria-busy", "true");
    try {
      const image = await api(
        "POST",
        "/images",
        {
          project_id: form.dataset.project,
          file_key: form.dataset.key,
          room_type: data.get("room") || undefined,
          style: data.get("style"),
          seed: data.get("same") ? Number(form.dataset.seed) : undefined,
          prompt: words || undefined,
        },
        { "Idempotency-Key": key },
      );
      location.href = `/images/${image.id}`;
    } catch (refusal) {
      button?.removeAttribute("aria-busy");
      key = crypto.randomUUID();
      refused(refusal);
    }
  });
}
