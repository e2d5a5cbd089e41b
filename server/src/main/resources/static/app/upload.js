// Sends files straight to the store: a signed slot, then the bytes. A few at a time, again after a lost
// connection; what finished stays finished.
import { text } from "./texts.js";
import { api, Refusal } from "./wire.js";

const AT_ONCE = 3;
const TRIES = 5;
const WAIT_MS = [500, 1500, 4000, 10000];

export class Uploads extends EventTarget {
  #waiting = [];
  #running = 0;

  add(item) {
    if (this.#waiting.includes(item) || item.state === "sending") return;
    item.state = "waiting";
    item.sent = 0;
    item.tries = 0;
    this.#waiting.push(item);
    this.#next();
  }

  drop(item) {
    item.state = "gone";
    item.request?.abort();
    this.#waiting = this.#waiting.filter((other) => other !== item);
  }

  #next() {
    while (this.#running < AT_ONCE && this.#waiting.length) {
      this.#running++;
      const item = this.#waiting.shift();
      this.#send(item).finally(() => {
        this.#running--;
        this.#next();
      });
    }
  }

  async #send(item) {
    item.state = "sending";
    this.#tell(item);
    try {
      const slot = await api("POST", "/uploads/presign", {
        filename: item.name,
        content_type: item.type,
        file_size: item.size,
      });
      await this.#put(item, slot);
      item.key = slot.file_key;
      item.sent = item.size;
      item.state = "in";
    } catch (trouble) {
      if (item.state === "gone") return;
      item.sent = 0;
      this.#troubled(item, trouble);
    }
    this.#tell(item);
  }

  #troubled(item, trouble) {
    const refused = trouble instanceof Refusal && trouble.status < 500 && trouble.status !== 429;
    item.why = "";
    if (refused && trouble.status === 401) {
      item.state = "signed-out";
    } else if (refused) {
      item.state = "failed";
      item.why = trouble.message;
    } else if (++item.tries >= TRIES && navigator.onLine) {
      item.state = "failed";
      item.why = text("script.upload.broke");
    } else {
      item.state = "waiting";
      this.#later(item, trouble.problem?.retry_after);
    }
  }

  #later(item, seconds) {
    let timer;
    const again = () => {
      clearTimeout(timer);
      removeEventListener("online", again);
      if (item.state !== "waiting" || this.#waiting.includes(item)) return;
      this.#waiting.unshift(item);
      this.#next();
    };
    addEventListener("online", again);
    if (navigator.onLine) timer = setTimeout(again, seconds ? seconds * 1000 : (WAIT_MS[item.tries - 1] ?? 10000));
  }

  // XHR, because fetch cannot tell how many bytes have gone.
  #put(item, slot) {
    return new Promise((resolve, reject) => {
      const request = (item.request = new XMLHttpRequest());
      request.open("PUT", slot.upload_url);
      const headers = slot.headers ?? { "Content-Type": item.type };
      for (const [name, value] of Object.entries(headers)) {
        if (!/^(host|content-length)$/i.test(name)) request.setRequestHeader(name, value);
      }
      request.upload.onprogress = (event) => {
        item.sent = event.loaded;
        this.dispatchEvent(new CustomEvent("progress", { detail: item }));
      };
      request.onload = () => (request.status < 300 ? resolve() : reject(new Error(`the store said ${request.status}`)));
      request.onerror = request.onabort = request.ontimeout = () => reject(new Error("connection"));
      request.send(item.file);
    });
  }

  #tell(item) {
    this.dispatchEvent(new CustomEvent("change", { detail: item }));
  }
}
