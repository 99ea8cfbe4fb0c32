/** What a message asks for: the names of its arguments, and its tags as `<name>`. */
export const argumentsOf = (message: string): string[] =>
  [...new Set(parts(message).map(({ name }) => name))].sort();

/** The cases of each plural in a message. */
export function pluralsOf(message: string): string[][] {
  return parts(message).flatMap(({ kind, cases }) =>
    kind === "plural" || kind === "selectordinal" ? [cases] : [],
  );
}

type Part = { name: string; kind: string; cases: string[] };

function parts(message: string): Part[] {
  const found: Part[] = [...message.matchAll(/<(\w+)>/g)].map(([, tag]) => ({
    name: `<${tag}>`,
    kind: "",
    cases: [],
  }));
  let at = 0;
  for (; at < message.length; at++) {
    if (message[at] === "'" && /[{}'<]/.test(message[at + 1] ?? "")) at = quotedUntil(message, at);
    else if (message[at] === "{") {
      const end = closing(message, at);
      found.push(...partsOf(message.slice(at + 1, end)));
      at = end;
    } else if (message[at] === "}") throw new Error(`A brace closes nothing in: ${message}`);
  }
  return found;
}

function partsOf(inside: string): Part[] {
  const [, name = "", kind = "", rest = ""] =
    inside.match(/^\s*(\w+)\s*(?:,\s*(\w+)\s*(?:,([\s\S]*))?)?$/) ?? [];
  if (!name) throw new Error(`Not an argument: {${inside}}`);
  const cases: string[] = [];
  const nested: Part[] = [];
  if (["plural", "select", "selectordinal"].includes(kind)) {
    for (let at = rest.indexOf("{"); at !== -1; at = rest.indexOf("{", at)) {
      const label = rest.slice(0, at).match(/(=?\w+)\s*$/)?.[1] ?? "";
      const end = closing(rest, at);
      cases.push(label);
      nested.push(...parts(rest.slice(at + 1, end)));
      at = end + 1;
    }
  }
  return [{ name, kind, cases }, ...nested];
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A brace is never closed in: ${text}`);
}

function quotedUntil(text: string, from: number): number {
  if (text[from + 1] === "'") return from + 1;
  const end = text.indexOf("'", from + 1);
  return end === -1 ? text.length : end;
}
