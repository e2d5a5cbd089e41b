// How one file of the tray looks.
import { megabytes } from "./files.js";

const word = (name, value) => document.querySelector(`#menu [name="${name}"][value="${value}"]`)?.nextElementSibling.textContent ?? value;

// `does` is what the row's buttons do: `{chosen, away, pick, use}`.
export function makeRow(item, does) {
  const row = document.getElementById("tray-file").content.firstElementChild.cloneNode(true);
  const tick = row.querySelector(".tick");
  tick.setAttribute("aria-label", `Choose ${item.name}`);
  tick.addEventListener("change", does.chosen);
  row.querySelector("[data-away] .unseen").textContent = `Leave out ${item.name}`;
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
  styles.textContent = item.styles.length === 1 ? word("style", item.styles[0]) : `${item.styles.length} styles`;
  if (item.state === "sending") return paintBytes(item);
  const end = { checking: ", looking at it", waiting: ", waiting", "signed-out": ", waits for you", in: `, ${megabytes(item.size)}` };
  facts.textContent = failed ? `${item.why} Press to send it again.` : item.name + (end[item.state] ?? "");
}

export function paintBytes(item) {
  const facts = item.row?.querySelector(".facts");
  if (!facts || item.state !== "sending") return;
  let bar = facts.querySelector("progress");
  if (!bar) {
    bar = document.createElement("progress");
    bar.className = "progress";
    bar.setAttribute("aria-label", `Bytes of ${item.name} sent`);
    facts.replaceChildren(bar, document.createElement("span"));
  }
  bar.max = item.size;
  bar.value = item.sent;
  facts.querySelector("span").textContent = `${(item.sent / 1048576).toFixed(1)} of ${megabytes(item.size)}`;
}
