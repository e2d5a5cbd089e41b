// Seconds since work began, counted from the server's start time.

const PATTERN = "time[data-since]";

function paint(time) {
  const seconds = Math.max(0, Math.floor((Date.now() - Number(time.dataset.since)) / 1000));
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  if (time.textContent !== text) time.textContent = text;
}

export function tick() {
  document.querySelectorAll(PATTERN).forEach(paint);
}

export function startClock() {
  tick();
  setInterval(tick, 1000);
}
