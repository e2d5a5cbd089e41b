// The few times when the page has to ask, or to say that it cannot go on.
import { toast } from "./toast.js";

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

// Says why the server refused, in the place where it can be understood.
export function refused(refusal) {
  const { limit, until, larger } = document.getElementById("tray").dataset;
  if (refusal.status === 401) {
    const photos = refusal.photos;
    const safe = photos ? `${photos === 1 ? "Your photo is" : `${photos} photos are`} safe here and go on after you sign in. ` : "";
    ask("Sign in again to go on", `Your session ended. ${safe}Nothing is sent twice.`, [
      { verb: "Sign in", act: () => location.reload() },
      { verb: "Not now" },
    ]);
  } else if (refusal.status === 402) {
    const help = larger ? `, or now with ${larger}. The photos stay here either way.` : ". The photos stay here until then.";
    ask(`${limit} of ${limit} images used`, `New ones come on ${until}${help}`, [
      ...(larger ? [{ verb: "See the plans", href: "/billing" }] : []),
      { verb: `Wait until ${until}` },
    ]);
  } else {
    toast(refusal.message ?? "That did not work, and it is on us. Nothing was lost or spent.");
  }
}
