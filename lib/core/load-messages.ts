import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "./locales";
import type { Messages } from "./messages";

const kept = new Map<Locale, Messages>();

/** Every namespace of a language: messages/<locale>/*.json. Pages, mails and reports read the same. */
export function loadMessages(locale: Locale): Messages {
  const known = kept.get(locale);
  if (known) return known;
  const loaded = read(locale);
  // While developing, a saved file shows at the next request.
  if (process.env.NODE_ENV === "production") kept.set(locale, loaded);
  return loaded;
}

function read(locale: Locale): Messages {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "messages", locale);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const parts = files.map(
    (name) => `"${name.slice(0, -".json".length)}": ${readFileSync(join(folder, name), "utf8")}`,
  );
  return JSON.parse(`{${parts.join(",")}}`);
}
