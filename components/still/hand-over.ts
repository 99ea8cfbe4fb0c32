import type { AsyncLocalStorage } from "node:async_hooks";

/** As lib/start/serve.ts makes it: around a request for a whole page, not for what a navigation asks. */
const KEY = Symbol.for("partner-hub.still");

type Holder = { [KEY]?: AsyncLocalStorage<Map<string, string>> };

const texts = () => (globalThis as Holder)[KEY]?.getStore();

/**
 * Lays a text down for the same request's HTML, under the name that is given back. Without a name the text has to
 * travel in what React tells the browser: when it navigates, and where nobody made room.
 */
export function handOver(text: string): string | undefined {
  const held = texts();
  if (!held) return undefined;
  const name = `${held.size + 1}`;
  held.set(name, text);
  return name;
}

export function taken(name: string): string {
  const text = texts()?.get(name);
  if (text === undefined) throw new Error(`Nothing was handed over as ${name}`);
  return text;
}
