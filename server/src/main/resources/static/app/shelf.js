// Where the tray's photos lie in the browser until they are staged: they survive a change of page, a
// reload and a crash. Each account has a shelf of its own. A change is one transaction, so two tabs
// never undo each other's.

const FILES = "files";

export class Shelf {
  #open;
  #channel;

  constructor(account) {
    this.#open = open(`photos-${account}`);
    this.#channel = new BroadcastChannel(`photos-${account}`);
  }

  // Hears what other tabs changed: `{id}` a file, `{id, sent}` how far one has come.
  listen(heard) {
    this.#channel.onmessage = (event) => heard(event.data);
  }

  tell(news) {
    this.#channel.postMessage(news);
  }

  async all() {
    const items = await this.#do("readonly", (files) => files.getAll());
    return items.sort((a, b) => a.at - b.at || a.place - b.place);
  }

  find(id) {
    return this.#do("readonly", (files) => files.get(id));
  }

  async add(item) {
    await this.#do("readwrite", (files) => files.put(item));
    this.tell({ id: item.id });
  }

  // Changes the named fields of one that is still there.
  async change(id, fields) {
    await this.#do("readwrite", (files) => merge(files, id, fields));
    this.tell({ id });
  }

  async remove(ids) {
    await this.#do("readwrite", (files) => ids.map((id) => files.delete(id)).at(-1));
    ids.forEach((id) => this.tell({ id }));
  }

  // What is done goes and the others change, all in one step.
  async settle(done, changed) {
    await this.#do("readwrite", (files) => {
      done.forEach((id) => files.delete(id));
      for (const [id, fields] of changed) merge(files, id, fields);
    });
    for (const id of [...done, ...changed.map(([id]) => id)]) this.tell({ id });
  }

  async #do(mode, use) {
    const shelf = await this.#open;
    return new Promise((resolve, reject) => {
      const work = shelf.transaction(FILES, mode);
      const asked = use(work.objectStore(FILES));
      work.oncomplete = () => resolve(asked?.result);
      work.onerror = work.onabort = () => reject(work.error);
    });
  }
}

function merge(files, id, fields) {
  const asked = files.get(id);
  asked.onsuccess = () => asked.result && files.put({ ...asked.result, ...fields });
  return asked;
}

function open(name) {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(FILES, { keyPath: "id" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
