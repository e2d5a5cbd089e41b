// Dialogs, busy buttons, and htmx with the page's token.
import { refused } from "./asking.js";
import { text } from "./texts.js";
import { keepToast } from "./toast.js";
import { Refusal, Unreached, csrf, post } from "./wire.js";

export function startForms() {
  document.addEventListener("click", (event) => {
    obey(event.target.closest("[commandfor]"));
    if (event.target instanceof HTMLDialogElement) event.target.close();
  });
  document.addEventListener("click", coverMenu);
  document.addEventListener("submit", submit);
  document.addEventListener("toggle", placeMenu, true);
  document.addEventListener("htmx:configRequest", (event) => Object.assign(event.detail.headers, csrf()));
  document.addEventListener("htmx:sendError", () => refused(new Unreached()));
  document.addEventListener("htmx:responseError", (event) => refused(new Refusal(event.detail.xhr.status, null)));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-delete-image]");
    if (button) deleteImage(button.dataset.deleteImage, button.dataset.home);
  });
}

// What a browser does by itself, also without scripts, for one that does not know it yet.
function obey(button) {
  if (!button || "commandForElement" in button) return;
  const dialog = document.getElementById(button.getAttribute("commandfor"));
  if (button.getAttribute("command") === "close") return dialog.close();
  button.closest("[popover]")?.hidePopover();
  dialog.showModal();
}

// One menu for all covers; it acts on the listing whose button opened it.
let cover;
const DONE = {
  archive: (name) => [text("script.forms.archived", name), "unarchive"],
  unarchive: (name) => [text("script.forms.back", name), "archive"],
  delete: (name) => [text("script.forms.deleted", name), "restore"],
};

async function coverMenu(event) {
  const opener = event.target.closest("[data-cover-menu]");
  const menu = document.getElementById("cover-menu");
  if (opener) {
    cover = { path: opener.dataset.coverMenu, name: opener.dataset.name };
    menu.opener = opener;
    menu.showPopover();
    menu.querySelector("button").focus();
    menu.addEventListener("toggle", (e) => e.newState === "closed" && opener.focus(), { once: true });
  }
  const verb = event.target.closest("[data-cover]")?.dataset.cover;
  if (!verb) return;
  menu.hidePopover();
  if (verb === "rename") {
    const dialog = document.getElementById("rename");
    dialog.querySelector("form").action = `${cover.path}/name`;
    dialog.querySelector("#rename-name").value = cover.name;
    return dialog.showModal();
  }
  const [said, undo] = DONE[verb](cover.name);
  try {
    await post(`${cover.path}/${verb}`);
    keepToast(said, { verb: text("script.undo"), path: `${cover.path}/${undo}` });
    location.reload();
  } catch (refusal) {
    refused(refusal);
  }
}

async function submit(event) {
  const form = event.target;
  const button = event.submitter ?? form.querySelector("button");
  if (form.dataset.undo) {
    event.preventDefault();
    form.closest("[popover]")?.hidePopover();
    return putAway(form);
  }
  if (!form.hasAttribute("data-busy") || event.defaultPrevented) return;
  event.preventDefault();
  if (button?.getAttribute("aria-busy") === "true") return;
  button?.setAttribute("aria-busy", "true");
  try {
    const answer = await post(form.getAttribute("action"), Object.fromEntries(new FormData(form)));
    if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
      location.href = answer.url;
    } else if (!form.closest(".tile, .image-page")) {
      location.reload();
    } else {
      document.dispatchEvent(new CustomEvent("look-again"));
    }
  } catch (refusal) {
    if (!pointed(form, refusal)) refused(refusal);
  } finally {
    button?.removeAttribute("aria-busy");
  }
}

// Whether the field is here that is not right: it says so itself, and what was typed stays.
function pointed(form, refusal) {
  const fault = refusal.problem?.errors?.find(({ field }) => form.elements[field]);
  if (!fault) return false;
  const input = form.elements[fault.field];
  input.focus();
  if (input.getAttribute("aria-invalid") === "true") return true;
  const said = document.createElement("p");
  said.className = "wrong";
  said.id = `${input.id}-wrong`;
  said.textContent = fault.message;
  const described = input.getAttribute("aria-describedby");
  input.after(said);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", said.id);
  const clear = () => {
    said.remove();
    input.removeAttribute("aria-invalid");
    if (described) input.setAttribute("aria-describedby", described);
    else input.removeAttribute("aria-describedby");
  };
  input.addEventListener("input", clear, { once: true });
  return true;
}

// The listing goes, and the page that follows says how to take that back.
async function putAway(form) {
  try {
    await post(form.getAttribute("action"), Object.fromEntries(new FormData(form)));
    keepToast(form.dataset.said, { verb: text("script.undo"), path: form.dataset.undo, then: form.dataset.back });
    location.href = form.dataset.then;
  } catch (refusal) {
    refused(refusal);
  }
}

// The picture goes, its listing opens, and there it can be taken back.
async function deleteImage(id, home) {
  try {
    await post(`${home}/images/delete`, { images: id });
    keepToast(text("script.forms.picture-deleted"), { verb: text("script.undo"), path: `${home}/images/restore`, fields: { images: id } });
    location.href = home;
  } catch (refusal) {
    refused(refusal);
  }
}

// A menu opens beside its button, inside the window.
function placeMenu(event) {
  const menu = event.target;
  if (!(menu instanceof HTMLElement) || !menu.matches(".menu[popover]") || event.newState !== "open") return;
  const button = menu.opener ?? document.querySelector(`[popovertarget="${menu.id}"]:not([hidden])`);
  const visible = [...document.querySelectorAll(`[popovertarget="${menu.id}"]`)].find((b) => b.offsetWidth);
  const at = (menu.opener ?? visible ?? button).getBoundingClientRect();
  const left = Math.min(Math.max(8, at.right - menu.offsetWidth), innerWidth - menu.offsetWidth - 8);
  const below = at.bottom + 6;
  const top = below + menu.offsetHeight > innerHeight - 8 ? at.top - menu.offsetHeight - 6 : below;
  menu.style.left = `${left}px`;
  menu.style.top = `${Math.max(8, top)}px`;
}
