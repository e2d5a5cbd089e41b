// The few times when the page has to ask, or to say that it cannot go on.
import { toast } from "./toast.js";
import { Unreached } from "./wire.js";

const OURS = "That did not work, and it is on us. Nothing was lost or spent.";

export function ask(title, text, verbs) {
  const dialog = document.getElementById("asking");
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector("p").textContent = text;
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
    const safe = photos ? `${photos === 1 ? "Your photo is" : `${photos} photos are`} safe here and go on after you sign in. ` : "";
    ask("Sign in again to go on", `Your session ended. ${safe}Nothing is sent twice.`, [
      { verb: "Sign in", act: () => location.reload() },
      { verb: "Not now" },
    ]);
  } else if (refusal.status === 402 && refusal.code !== "payment_failed") {
    const { limit, until, larger } = document.getElementById("tray").dataset;
    const help = larger ? `, or now with ${larger}. The photos stay here either way.` : ". The photos stay here until then.";
    ask(`${limit} of ${limit} images used`, `New ones come on ${until}${help}`, [
      ...(larger ? [{ verb: "See the plans", href: "/billing" }] : []),
      { verb: `Wait until ${until}` },
    ]);
  } else if (refusal.status !== undefined || refusal instanceof Unreached) {
    toast(refusal.message ?? OURS);
  } else {
    toast(OURS);
    reportError(refusal); // a mistake of a script
  }
}
