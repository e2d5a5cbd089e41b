// Says that there is no connection for as long as there is none, but where the tray says it of its photos.
import { text } from "./texts.js";
import { notice, toast } from "./toast.js";

let away;

export function startOffline() {
  addEventListener("offline", look);
  addEventListener("online", look);
  look();
}

function look() {
  if (navigator.onLine && away) {
    away();
    away = undefined;
    toast(text("script.offline.back"));
  } else if (!navigator.onLine && !away && !document.querySelector("#tray:not([hidden]).waits")) {
    away = notice(text("script.offline.said"));
  }
}
