// Requests to our own server: the session cookie goes along, so every change carries the page's token.
import { text } from "./texts.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

export function csrf() {
  return { [meta("csrf-header")]: meta("csrf-token") };
}

// The same for a form that is made here.
export function csrfField() {
  return { [meta("csrf-field")]: meta("csrf-token") };
}

// What the server would not do: `code` is stable, `message` is a sentence for people.
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem?.detail || problem?.message || sentence(status));
    this.status = status;
    this.code = problem?.code ?? "";
    this.problem = problem;
  }
}

function sentence(status) {
  if (status === 401) return text("script.wire.session");
  if (status === 403) return text("script.wire.forbidden");
  if (status === 404) return text("script.wire.gone");
  if (status === 412) return text("script.wire.changed");
  if (status === 429) return text("script.wire.fast");
  return text("script.ours");
}

// Nothing came back. It has no status: nobody knows whether the server heard it.
export class Unreached extends Error {
  constructor() {
    super(navigator.onLine ? text("script.wire.no-answer") : text("script.wire.offline"));
  }
}

// The header says that a script asks: a new sign-in leads back to the page, not to what the page asked for.
async function reach(path, options = {}) {
  try {
    const headers = { "X-Requested-With": "XMLHttpRequest", ...options.headers };
    return await fetch(path, { credentials: "same-origin", ...options, headers });
  } catch {
    throw new Unreached();
  }
}

// What may change something carries the page's token. After a new sign-in that one is old: the account page
// has the new one, or leads to the sign-in when the session ended.
async function withToken(path, options) {
  const send = () => reach(path, { ...options, headers: { ...csrf(), ...options.headers } });
  const answer = await send();
  if (answer.status !== 403) return answer;
  const fresh = (await fragment("/account")).querySelector('meta[name="csrf-token"]')?.content;
  if (fresh) document.querySelector('meta[name="csrf-token"]').content = fresh;
  return send();
}

const isJson = (answer) => answer.headers.get("Content-Type")?.includes("json");

// A redirection that was not followed leads to the sign-in, which is another site.
async function refusal(answer) {
  if (answer.type === "opaqueredirect") return new Refusal(401, null);
  return new Refusal(answer.status, isJson(answer) ? await answer.json().catch(() => null) : null);
}

export async function api(method, path, body, headers = {}) {
  const answer = await withToken(`/api/v1${path}`, {
    method,
    headers: {
      Accept: "application/json",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const json = isJson(answer) ? await answer.json() : null;
  if (!answer.ok && !(answer.status === 422 && json?.images)) throw new Refusal(answer.status, json);
  return json;
}

// A piece of a page, as a document of its own; with fields it is what a form answers.
export async function fragment(path, fields) {
  const options = { redirect: "manual", headers: { Accept: "application/problem+json, text/html;q=0.9" } };
  const answer = fields
    ? await withToken(path, { ...options, method: "POST", body: new URLSearchParams(fields) })
    : await reach(path, options);
  if (!answer.ok) throw await refusal(answer);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

export async function bytes(path) {
  const answer = await reach(path, { redirect: "manual" });
  if (!answer.ok) throw await refusal(answer);
  return answer.blob();
}

export async function post(path, fields = {}) {
  const answer = await withToken(path, {
    method: "POST",
    headers: { Accept: "application/problem+json, */*;q=0.1" },
    body: new URLSearchParams(fields),
  });
  if (!answer.ok) throw await refusal(answer);
  return answer;
}
