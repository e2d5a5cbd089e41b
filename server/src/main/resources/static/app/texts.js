// What the scripts say. Their texts stand in the same file as those of the pages; the server sends them, in
// the language of the page, as a module that tells them here before anybody asks.
const locale = document.documentElement.lang;
const forms = new Intl.PluralRules(locale);
const texts = new Map();

export function learn(some) {
  for (const [key, said] of Object.entries(some)) texts.set(key, said);
}

// A number as the visitor's region writes it.
export function number(value, digits = 0) {
  return value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function percent(share) {
  return share.toLocaleString(locale, { style: "percent" });
}

// `December 1`.
export function day(date) {
  return date.toLocaleDateString(locale, { month: "long", day: "numeric" });
}

// The text under the key, with the values in the places of `{0}`, `{1}` and so on.
export function text(key, ...values) {
  const written = (value) => (typeof value === "number" ? number(value) : (value ?? ""));
  return (texts.get(key) ?? key).replace(/\{(\d)\}/g, (_, place) => written(values[place]));
}

// The text that goes with an amount, which stands in `{0}`: the one under `key.one`, `key.other` or what
// else the language has.
export function count(key, amount, ...values) {
  const form = `${key}.${forms.select(amount)}`;
  return text(texts.has(form) ? form : `${key}.other`, amount, ...values);
}
