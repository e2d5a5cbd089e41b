// Short words at the foot of the page, with at most one verb. They stay eight seconds, longer under
// the pointer or the focus. A toast that must survive a change of page is kept in the session store.

const STAYS = 8000;
const KEPT = "toast";

export function toast(text, verb, act) {
  const place = document.getElementById("toasts");
  const box = document.createElement("div");
  box.className = "toast";
  const said = document.createElement("span");
  said.textContent = text;
  box.append(said);
  let timer = setTimeout(away, STAYS);
  function away() {
    clearTimeout(timer);
    box.remove();
  }
  if (verb) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = verb;
    button.addEventListener("click", async () => {
      away();
      try {
        await act();
      } catch (refusal) {
        const { refused } = await import("./asking.js");
        refused(refusal);
        toast(text, verb, act); // it can still be done
      }
    });
    box.append(button);
  }
  const hold = () => clearTimeout(timer);
  const release = () => (timer = setTimeout(away, STAYS));
  box.addEventListener("pointerenter", hold);
  box.addEventListener("focusin", hold);
  box.addEventListener("pointerleave", release);
  box.addEventListener("focusout", release);
  place.append(box);
  return away;
}

// Shown by the next page. `undo` is `{verb, path, fields, then}`: what to post when the verb is pressed, and where to go.
export function keepToast(text, undo) {
  sessionStorage.setItem(KEPT, JSON.stringify({ text, undo }));
}

export function showKeptToast() {
  const kept = sessionStorage.getItem(KEPT);
  if (!kept) return;
  sessionStorage.removeItem(KEPT);
  const { text, undo } = JSON.parse(kept);
  toast(text, undo?.verb, async () => {
    const { post } = await import("./wire.js");
    await post(undo.path, undo.fields);
    location.href = undo.then ?? location.href;
  });
}

// For screen readers only, merged into one sentence.
export function say(text) {
  document.getElementById("spoken").textContent = text;
}
