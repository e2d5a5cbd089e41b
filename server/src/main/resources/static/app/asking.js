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
        // in a tab of its own: what waits on this page stays
        button.href = href;
        button.target = "_blank";
        button.addEventListener("click", () => dialog.close());
      }
      else button.addEventListener("click", () => (dialog.close(), act?.()));
      return button;
    }),
  );
  dialog.showModal();
}

// Says why the server refused, in the place where it can be understood.
export function refused(refusal) {
  const tray = document.getElementById("tray");
  if (refusal.status === 401) {
    ask("Sign in again to go on", "Your session ended. The photos are safe here and go on after you sign in. Nothing is sent twice.", [
      { verb: "Sign in", href: "/oauth2/authorization/web" },
      { verb: "Not now" },
    ]);
  } else if (refusal.status === 402) {
    const { limit, until } = tray.dataset;
    ask(`All ${limit} images are used`, `New ones come on ${until}. The photos stay in this listing either way.`, [
      { verb: `Wait until ${until}` },
    ]);
  } else {
    toast(refusal.message);
  }
}
