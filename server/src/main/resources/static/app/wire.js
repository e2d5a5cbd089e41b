// Requests to our own server: the session cookie goes along, so every change carries the page's token.

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";

export function csrf() {
  return { [meta("csrf-header")]: meta("csrf-token") };
}

// The same for a form that is made here.
export function csrfField() {
  return { [meta("csrf-field")]: meta("csrf-token") };
}

// A refusal of the API: `code` is stable, `message` is a sentence for people.
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem?.detail || problem?.message || sentence(status));
    this.status = status;
    this.code = problem?.code ?? "";
    this.problem = problem;
  }
}

function sentence(status) {
  if (status === 401) return "Your session ended. Sign in again to go on.";
  if (status === 429) return "That was a little fast. It goes on in a moment.";
  return "That did not work, and it is on us. Nothing was lost or spent.";
}

// After a new sign-in the page's token is old: the account page has the new one.
async function renewToken() {
  const page = await fragment("/account");
  const fresh = page.querySelector('meta[name="csrf-token"]')?.content;
  if (fresh) document.querySelector('meta[name="csrf-token"]').content = fresh;
}

export async function api(method, path, body, headers = {}) {
  let answer = await send(method, path, body, headers);
  if (answer.status === 403) {
    await renewToken();
    answer = await send(method, path, body, headers);
  }
  const json = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
  if (!answer.ok && !(answer.status === 422 && json?.images)) throw new Refusal(answer.status, json);
  return json;
}

function send(method, path, body, headers) {
  return fetch(`/api/v1${path}`, {
    method,
    credentials: "same-origin",
    headers: {
      Accept: "application/json",
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...csrf(),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

// A piece of a page, as a document of its own.
export async function fragment(path) {
  const answer = await fetch(path, { credentials: "same-origin", headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) throw new Refusal(answer.status, null);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

export async function post(path, fields = {}) {
  const answer = await fetch(path, {
    method: "POST",
    credentials: "same-origin",
    headers: csrf(),
    body: new URLSearchParams(fields),
  });
  if (!answer.ok) throw new Refusal(answer.status, null);
  return answer;
}
