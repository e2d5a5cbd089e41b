// The queue as it is now: the server says when it looks different, a piece of the page shows how.
import { tick } from "./clock.js";
import { fragment } from "./wire.js";

const GATHER_MS = 300;
let gathering;

export function startQueue() {
  if (!document.getElementById("queue")) return;
  const source = new EventSource("/admin/jobs/events");
  source.addEventListener("queue", () => {
    clearTimeout(gathering);
    gathering = setTimeout(look, GATHER_MS);
  });
  addEventListener("pagehide", () => source.close(), { once: true });
}

// Not under somebody's fingers: what has the focus is left as it is until the next news.
async function look() {
  try {
    const news = await fragment(location.pathname);
    const old = document.getElementById("queue");
    const next = news.getElementById("queue");
    if (old && next && !old.contains(document.activeElement)) {
      old.replaceWith(document.adoptNode(next));
      tick();
    }
  } catch {
    gathering = setTimeout(look, 3000);
  }
}
