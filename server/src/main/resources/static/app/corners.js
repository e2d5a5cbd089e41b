// Set the corners of the floor by hand and stage again with them. Points are shares of the picture:
// left near, left far, right far, right near.
import { percent, text } from "./texts.js";
import { api } from "./wire.js";
import { toast } from "./toast.js";
import { refused } from "./asking.js";

const NAMES = () => [
  [text("script.corners.left-near"), text("script.corners.left-near.said")],
  [text("script.corners.back-left"), text("script.corners.back-left.said")],
  [text("script.corners.back-right"), text("script.corners.back-right.said")],
  [text("script.corners.right-near"), text("script.corners.right-near.said")],
];
const USUAL = [
  [0.02, 0.98],
  [0.26, 0.64],
  [0.74, 0.64],
  [0.98, 0.98],
];
const LEAST = -0.06;
const MOST = 1.06;
const GRID = 5;

export function startCorners() {
  const form = document.getElementById("corners");
  if (!form) return;
  const picture = form.querySelector(".corners-picture");
  const image = picture.querySelector("img");
  const handles = [...picture.querySelectorAll(".corner")];
  const svg = picture.querySelector("svg");
  const loupe = picture.querySelector(".loupe");
  const undo = form.querySelector("[data-undo]");
  const fit = form.querySelector("[data-fit]");
  const past = [];
  let points = USUAL.map((point) => [...point]);
  let touched = false;
  let key = crypto.randomUUID();

  picture.style.setProperty("--wide", String(image.width / image.height));
  const back = () => Number(form.elements.back.value);

  function draw() {
    handles.forEach((handle, i) => {
      handle.style.setProperty("--x", String(points[i][0]));
      handle.style.setProperty("--y", String(points[i][1]));
    });
    const side = (i) => path([points[i], points[i + 1]]);
    const lines = [];
    for (const d of gridOf(points)) lines.push(["grid", d]);
    for (const kind of ["casing", ""]) {
      for (let i = 0; i < 3; i++) lines.push([`${kind} ${i === back() ? "back-side" : ""}`, side(i)]);
    }
    svg.replaceChildren(
      ...lines.map(([kind, d]) => {
        const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
        line.setAttribute("class", kind.trim());
        line.setAttribute("d", d);
        return line;
      }),
    );
  }

  function magnify(i) {
    const box = picture.getBoundingClientRect();
    const [x, y] = points[i];
    const size = loupe.width;
    const zoom = 2.5 * (window.devicePixelRatio || 1);
    const pen = loupe.getContext("2d");
    pen.fillStyle = "#222";
    pen.fillRect(0, 0, size, size);
    pen.save();
    pen.translate(size / 2 - x * box.width * zoom, size / 2 - y * box.height * zoom);
    pen.drawImage(image, 0, 0, box.width * zoom, box.height * zoom);
    pen.beginPath();
    points.forEach(([u, v], n) => pen[n ? "lineTo" : "moveTo"](u * box.width * zoom, v * box.height * zoom));
    for (const [width, colour] of [
      [8, "#222"],
      [4, getComputedStyle(svg.querySelector("path:last-child")).stroke],
    ]) {
      pen.lineWidth = width;
      pen.strokeStyle = colour;
      pen.stroke();
    }
    pen.restore();
    loupe.classList.toggle("left", x > 0.5);
    loupe.classList.toggle("right", x <= 0.5);
    loupe.hidden = false;
  }

  function tell(i) {
    const [name, said] = NAMES()[i];
    form.querySelector("[data-corner-name]").textContent = name;
    form.querySelector("[data-corner-says]").textContent = said;
  }

  function remember() {
    past.push(points.map((point) => [...point]));
    undo.disabled = false;
    touched = true;
  }

  function move(i, x, y) {
    points[i] = [Math.min(MOST, Math.max(LEAST, x)), Math.min(MOST, Math.max(LEAST, y))];
    key = crypto.randomUUID();
    draw();
    magnify(i);
    judge();
  }

  function judge() {
    fit.textContent = sensible(points)
      ? text("script.corners.fit")
      : text("script.corners.no-fit");
  }

  handles.forEach((handle, i) => {
    handle.addEventListener("focus", () => tell(i));
    handle.addEventListener("blur", () => (loupe.hidden = true));
    handle.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      handle.focus();
      handle.setPointerCapture(event.pointerId);
      handle.classList.add("held");
      remember();
      magnify(i);
    });
    handle.addEventListener("pointermove", (event) => {
      if (!handle.classList.contains("held")) return;
      const box = picture.getBoundingClientRect();
      move(i, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    });
    for (const end of ["pointerup", "pointercancel"]) {
      handle.addEventListener(end, () => {
        handle.classList.remove("held");
        loupe.hidden = true;
      });
    }
    handle.addEventListener("keydown", (event) => {
      const step = event.shiftKey ? 10 : 1;
      const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
      if (!way) return;
      event.preventDefault();
      event.stopPropagation();
      const box = picture.getBoundingClientRect();
      if (!event.repeat) remember();
      move(i, points[i][0] + way[0] / box.width, points[i][1] + way[1] / box.height);
    });
  });

  undo.addEventListener("click", () => {
    points = past.pop() ?? points;
    undo.disabled = past.length === 0;
    key = crypto.randomUUID();
    loupe.hidden = true;
    draw();
    judge();
  });

  form.addEventListener("change", () => {
    key = crypto.randomUUID();
    touched = true;
    draw();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (button?.getAttribute("aria-busy") === "true") return;
    if (!sensible(points)) return toast(text("script.corners.not-yet"));
    button?.setAttribute("aria-busy", "true");
    try {
      const made = await api(
        "POST",
        "/images",
        {
          project_id: form.dataset.project,
          file_key: form.dataset.key,
          room_type: form.dataset.room || undefined,
          style: form.dataset.style || undefined,
          seed: Number(form.dataset.seed),
          model: "realstaging/render",
          corners: points.map(([x, y]) => ({ x, y })),
          back_wall: back(),
        },
        { "Idempotency-Key": key },
      );
      location.href = `/images/${made.id}`;
    } catch (refusal) {
      button?.removeAttribute("aria-busy");
      key = crypto.randomUUID();
      refused(refusal);
    }
  });

  async function begin() {
    const set = form.dataset.corners.split(" ").filter(Boolean).map((point) => point.split(",").map(Number));
    if (set.length === 4) {
      points = within(set);
      fit.textContent = text("script.corners.before");
      return draw();
    }
    draw();
    try {
      const room = await api("GET", `/images/${form.dataset.image}/room`);
      if (room.corners && !touched) points = within(room.corners.map(({ x, y }) => [x, y]));
      if (!touched) fit.textContent = said(room);
    } catch {
      if (!touched) fit.textContent = text("script.corners.unreadable");
    }
    draw();
  }

  begin();
}

function said(room) {
  switch (room.verdict) {
    case "full":
      return text("script.corners.full", percent(room.confidence));
    case "floor_only":
      return text("script.corners.floor-only");
    case "assumed_camera":
      return text("script.corners.assumed");
    default:
      return text("script.corners.by-hand", room.message);
  }
}

function path(line) {
  return line.map(([x, y], i) => `${i ? "L" : "M"}${x} ${y}`).join("");
}

// Brings points that lie outside the picture to its edge, along the floor's own lines.
function within(set) {
  const far = [set[1], set[2]];
  const left = clip(far[1], far[0]);
  const right = clip(far[0], far[1]);
  const slide = (end, near) => [end[0] + near[0], end[1] + near[1]];
  const leftNear = slide(left, [set[0][0] - far[0][0], set[0][1] - far[0][1]]);
  const rightNear = slide(right, [set[3][0] - far[1][0], set[3][1] - far[1][1]]);
  return [clip(left, leftNear), left, right, clip(right, rightNear)];
}

function clip(from, to) {
  let share = 1;
  for (const axis of [0, 1]) {
    const way = to[axis] - from[axis];
    if (to[axis] > MOST && way > 0) share = Math.min(share, (MOST - from[axis]) / way);
    if (to[axis] < LEAST && way < 0) share = Math.min(share, (LEAST - from[axis]) / way);
  }
  share = Math.max(0.02, share);
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

// Convex, turning the right way, and with sides that meet above the far corners.
function sensible(points) {
  for (let i = 0; i < 4; i++) {
    const [a, b, c] = [points[i], points[(i + 1) % 4], points[(i + 2) % 4]];
    if ((b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]) <= 1e-5) return false;
  }
  const meet = crossing(points[0], points[1], points[3], points[2]);
  return meet !== null && meet[1] < Math.min(points[1][1], points[2][1]) - 0.001;
}

function crossing(a, b, c, d) {
  const divisor = (a[0] - b[0]) * (c[1] - d[1]) - (a[1] - b[1]) * (c[0] - d[0]);
  if (Math.abs(divisor) < 1e-9) return null;
  const one = a[0] * b[1] - a[1] * b[0];
  const other = c[0] * d[1] - c[1] * d[0];
  return [
    (one * (c[0] - d[0]) - (a[0] - b[0]) * other) / divisor,
    (one * (c[1] - d[1]) - (a[1] - b[1]) * other) / divisor,
  ];
}

// The lines of a grid on the floor: the unit square seen through the four corners.
function gridOf(points) {
  if (!sensible(points)) return [];
  const [p0, p1, p2, p3] = [points[1], points[2], points[3], points[0]];
  const sx = p0[0] - p1[0] + p2[0] - p3[0];
  const sy = p0[1] - p1[1] + p2[1] - p3[1];
  const [dx1, dy1, dx2, dy2] = [p1[0] - p2[0], p1[1] - p2[1], p3[0] - p2[0], p3[1] - p2[1]];
  const divisor = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / divisor;
  const h = (dx1 * sy - sx * dy1) / divisor;
  const at = (u, v) => {
    const w = g * u + h * v + 1;
    return [
      ((p1[0] - p0[0] + g * p1[0]) * u + (p3[0] - p0[0] + h * p3[0]) * v + p0[0]) / w,
      ((p1[1] - p0[1] + g * p1[1]) * u + (p3[1] - p0[1] + h * p3[1]) * v + p0[1]) / w,
    ];
  };
  const lines = [];
  for (let i = 1; i < GRID; i++) {
    lines.push(path([at(i / GRID, 0), at(i / GRID, 1)]));
    lines.push(path([at(0, i / GRID), at(1, i / GRID)]));
  }
  return lines;
}
