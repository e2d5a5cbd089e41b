// The link for a client: made, copied, changed, ended in a dialog, which without scripts is a page of its own. The server keeps only a hash of it, so the browser
// that made it remembers it; another one can make a new link.
import { refused } from "./asking.js";
import { copy } from "./copy.js";
import { text } from "./texts.js";
import { fragment } from "./wire.js";

const KEPT = "share-links";
const dialog = () => document.getElementById("share");

export function startSharing() {
  if (!dialog()) return;
  document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("a[data-share]");
    const verb = event.target.closest?.("#share [data-share-do]")?.dataset.shareDo;
    if (!opener && !verb) return;
    event.preventDefault();
    if (opener) begin(opener);
    if (verb) act(verb);
  });
  dialog().addEventListener("submit", (event) => event.preventDefault());
  dialog().addEventListener("change", () => body()?.dataset.share && act("change"));
  document.querySelectorAll('form[action="/logout"]').forEach((form) =>
    form.addEventListener("submit", () => localStorage.removeItem(KEPT)),
  );
}

const body = () => dialog().querySelector("#share-body");
const kept = () => JSON.parse(localStorage.getItem(KEPT) ?? "{}");
const linkOf = (share) => (kept()[share] ? `${location.origin}/s/${kept()[share]}` : undefined);

// "Copy link" needs no dialog when there is nothing to decide.
async function begin(opener) {
  opener.closest("[popover]")?.hidePopover();
  try {
    const path = opener.getAttribute("href");
    await load(path);
    if (opener.dataset.share !== "at-once") return dialog().showModal();
    if (!body().dataset.share) await load(path, { days: 14 });
    if (!linkOf(body().dataset.share)) return dialog().showModal();
    await copyLink();
  } catch (refusal) {
    refused(refusal);
  }
}

async function act(verb) {
  const { path, share } = body().dataset;
  const form = Object.fromEntries(new FormData(document.getElementById("share-form")));
  try {
    if (verb === "copy") return await copyLink();
    if (verb === "make") {
      await load(path, { ...form, days: form.days === "0" ? 14 : form.days });
      return await copyLink();
    }
    if (verb === "end") await load(`${path}/${share}/end`, {});
    if (verb === "change") {
      await load(`${path}/${share}`, form);
      const saved = body().querySelector("[data-saved]");
      if (saved) saved.textContent = text("script.share.saved");
    }
  } catch (refusal) {
    refused(refusal);
  }
}

const copyLink = () => copy(linkOf(body().dataset.share), text("script.share.copied", body().dataset.until));

async function load(path, fields) {
  const focused = document.activeElement?.name;
  const page = await fragment(path, fields);
  dialog().replaceChildren(document.adoptNode(page.getElementById("share-body")));
  remember();
  if (focused) dialog().querySelector(`[name="${focused}"]`)?.focus();
}

function remember() {
  const { token, share } = body().dataset;
  if (token) localStorage.setItem(KEPT, JSON.stringify({ ...kept(), [share]: token }));
  delete body().dataset.token;
  const link = share && linkOf(share);
  body().querySelectorAll("[data-known]").forEach((part) => (part.hidden = !link));
  body().querySelectorAll("[data-unknown]").forEach((part) => (part.hidden = Boolean(link)));
  if (!link) return;
  document.getElementById("share-link").value = link;
  body().querySelector("[data-share-open]").href = link;
}
