// Short words at the foot of the page, with at most one verb. They stay eight seconds, longer under
// the pointer or the focus. A toast that must survive a change of page is kept in the session store.

const STAYS = 8000;
const KEPT = "toast";
const place = () => document.getElementById("toasts");

// The same words again take the place of the older ones.
export function toast(text, verb, act) {
  if (!verb) [...place().children].find((one) => !one.querySelector("button") && one.textContent === text)?.remove();
  const box = boxOf(text);
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
  place().append(box);
  return away;
}

// Words that stay until what they say is over: the answer takes them away.
export function notice(text) {
  const box = boxOf(text);
  place().append(box);
  return () => box.remove();
}

function boxOf(text) {
  const box = document.createElement("div");
  box.className = "toast";
  const said = document.createElement("span");
  said.textContent = text;
  box.append(said);
  return box;
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
