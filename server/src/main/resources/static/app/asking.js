// The few times when the page has to ask, or to say that it cannot go on.
import { count, text } from "./texts.js";
import { toast } from "./toast.js";
import { Unreached } from "./wire.js";

export function ask(title, said, verbs) {
  const dialog = document.getElementById("asking");
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector("p").textContent = said;
  const place = dialog.querySelector(".verbs");
  place.replaceChildren(
    ...verbs.map(({ verb, href, act }, index) => {
      const button = document.createElement(href ? "a" : "button");
      button.className = index === 0 ? "button ink" : "button";
      button.textContent = verb;
      if (href) {
        button.href = href;
      }
      else button.addEventListener("click", () => (dialog.close(), act?.()));
      return button;
    }),
  );
  dialog.showModal();
}

// Says why something was not done, in the place where it can be understood: as the server put it, or what
// helps where there is something to decide.
export function refused(refusal) {
  if (refusal.status === 401) {
    const photos = refusal.photos;
    const said = photos ? count("script.asking.ended-with", photos) : text("script.asking.ended");
    ask(text("script.asking.sign-in-again"), said, [
      { verb: text("script.asking.sign-in"), act: () => location.reload() },
      { verb: text("script.asking.not-now") },
    ]);
  } else if (refusal.status === 402 && refusal.code !== "payment_failed") {
    const { limit, until, larger } = document.getElementById("tray").dataset;
    const said = larger ? text("script.asking.spent-or", until, larger) : text("script.asking.spent", until);
    ask(text("script.asking.used", Number(limit)), said, [
      ...(larger ? [{ verb: text("script.asking.see-plans"), href: "/billing" }] : []),
      { verb: text("script.asking.wait", until) },
    ]);
  } else if (refusal.status !== undefined || refusal instanceof Unreached) {
    toast(refusal.message ?? text("script.ours"));
  } else {
    toast(text("script.ours"));
    reportError(refusal); // a mistake of a script
  }
}
