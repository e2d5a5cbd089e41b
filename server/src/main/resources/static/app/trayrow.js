// How one file of the tray looks.
import { megabytes } from "./files.js";
import { count, number, text } from "./texts.js";

const word = (name, value) => document.querySelector(`#menu [name="${name}"][value="${value}"]`)?.nextElementSibling.textContent ?? value;

// `does` is what the row's buttons do: `{chosen, away, pick, use}`.
export function makeRow(item, does) {
  const row = document.getElementById("tray-file").content.firstElementChild.cloneNode(true);
  const tick = row.querySelector(".tick");
  tick.setAttribute("aria-label", text("script.row.choose", item.name));
  tick.addEventListener("change", does.chosen);
  row.querySelector("[data-away] .unseen").textContent = text("script.row.leave-out", item.name);
  row.querySelector("[data-away]").addEventListener("click", does.away);
  row.querySelector(".what").addEventListener("click", (event) => does.pick(event.currentTarget));
  row.querySelector("[data-use]").addEventListener("click", does.use);
  return row;
}

export function paintRow(item) {
  const row = item.row;
  if (!row) return;
  const [room, styles] = row.querySelectorAll(".what > b, .what > span");
  const facts = row.querySelector(".facts");
  const out = item.state === "out";
  const failed = item.state === "failed";
  row.classList.toggle("left-out", out);
  row.querySelector("[data-use]").hidden = !(out && item.twin);
  row.querySelector(".tick").disabled = out;
  row.querySelector(".in").hidden = item.state !== "in";
  row.querySelector(".what .icon").toggleAttribute("hidden", out);
  facts.classList.toggle("danger", failed || (out && !item.twin));
  if (out) {
    room.textContent = item.name;
    styles.textContent = "";
    facts.textContent = item.why;
    return;
  }
  room.textContent = word("room", item.room);
  styles.textContent = item.styles.length === 1 ? word("style", item.styles[0]) : count("script.row.styles", item.styles.length);
  if (item.state === "sending") return paintBytes(item);
  facts.textContent = failed ? text("script.row.failed", item.why) : standing(item);
}

function standing({ name, size, state }) {
  if (state === "checking") return text("script.row.checking", name);
  if (state === "waiting") return text("script.row.waiting", name);
  if (state === "signed-out") return text("script.row.signed-out", name);
  return state === "in" ? text("script.row.in", name, megabytes(size)) : name;
}

export function paintBytes(item) {
  const facts = item.row?.querySelector(".facts");
  if (!facts || item.state !== "sending") return;
  let bar = facts.querySelector("progress");
  if (!bar) {
    bar = document.createElement("progress");
    bar.className = "progress";
    bar.setAttribute("aria-label", text("script.row.bytes", item.name));
    facts.replaceChildren(bar, document.createElement("span"));
  }
  bar.max = item.size;
  bar.value = item.sent;
  facts.querySelector("span").textContent = text("script.row.sent", number(item.sent / 1048576, 1), megabytes(item.size));
}
