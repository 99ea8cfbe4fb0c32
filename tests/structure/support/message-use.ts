import { escaped, type Source } from "./source";

/** What a file says about messages: namespaces it opens, texts in quotes, and templates with gaps. */
type Use = {
  namespaces: string[];
  texts: ReadonlySet<string>;
  templates: RegExp[];
  /** Says what it is handed: the key itself is in another file. */
  saysAnything: boolean;
};

const opening = /\b(?:use|get)Translations\(\s*(?:"([\w.]+)"|`([^`]+)`)?|\bnamespace:\s*"([\w.]+)"/g;

/** Helpers whose argument is a key under a fixed group; the first group of the pattern is the rest of the key. */
const helpers: readonly (readonly [pattern: RegExp, group: string])[] = [
  [/\bnotFound\("([\w.]+)"\)/g, "errors.notFound."],
  [/\btoast: \{ key: "([\w.]+)"/g, "done."],
  [/\b(?:forbidden|conflict|ruleBroken|invalid)\(\s*"([\w.]+)"/g, "errors."],
];

/** Keys that are put together where no pattern sees it; each with the place. */
const puttogether: readonly (readonly [pattern: RegExp, where: string])[] = [
  [/^errors\.(forbidden|invalidInput|notFound\.thing)$/, "lib/core/errors.ts, without an argument"],
  [/^crash\./, "app/global-error.tsx, which imports the files themselves"],
];

export function usedKeys(keys: Iterable<string>, sources: readonly Source[]): Set<string> {
  const uses = withImporters(sources);
  const fixed = new Set(
    sources.flatMap(({ text }) => helpers.flatMap(([pattern, group]) => groupsOf(pattern, text, group))),
  );
  const texts = new Set(uses.flatMap((use) => [...use.texts]));
  const templates = uses.flatMap((use) => use.templates.filter(saysSomething));
  const spoken = (key: string) => texts.has(key) || templates.some((template) => template.test(key));
  return new Set(
    [...keys].filter((key) => {
      if (fixed.has(key) || puttogether.some(([pattern]) => pattern.test(key))) return true;
      return splits(key).some(([namespace, rest]) => {
        // A key of several parts is unlikely to be anything else; a single word counts beside its namespace only.
        if (rest.includes(".") && spoken(rest)) return true;
        const here = uses.filter((use) => opens(use, namespace));
        if (here.some((use) => use.saysAnything) && texts.has(rest)) return true;
        return here.some((use) => use.texts.has(rest) || use.templates.some((each) => each.test(rest)));
      });
    }),
  );
}

const opens = (use: Use, namespace: string) =>
  use.namespaces.some(
    (name) => name === namespace || (name.includes("*") && new RegExp(`^${name}$`).test(namespace)),
  );

function readUse({ text }: Source): Use {
  const namespaces = [...text.matchAll(opening)].map(
    ([, plain, template, given]) => plain ?? given ?? gaps(template ?? "", ".*"),
  );
  const texts = new Set(
    [...text.matchAll(/"([\w.]+)"|'([\w.]+)'/g)].map(([, double, single]) => double ?? single ?? ""),
  );
  for (const [, name = ""] of text.matchAll(/^\s*(\w+)[:,]/gm)) texts.add(name);
  // Twice: one template may stand inside another.
  const bodies = [...text.matchAll(/`([\w.]*\$\{[^`]*)`/g), ...text.matchAll(/\w\(`([\w.]*\$\{[^`]*)`/g)];
  const templates = bodies.map(([, body = ""]) => new RegExp(`^${gaps(body, "[\\w.]+")}$`));
  return {
    namespaces,
    texts,
    templates: templates.filter(({ source }) => source.replaceAll("[\\w.]+", "").length > 2),
    saysAnything: saysAnything(text),
  };
}

/** Whether a translator is called with something that is not written there. */
function saysAnything(text: string): boolean {
  const names = [...text.matchAll(/const (\w+) = (?:anyKey\()?(?:await )?(?:use|get)Translations\(/g)].map(
    ([, name]) => name,
  );
  return new RegExp(`\\b(?:${["t", "say", ...names].join("|")})\\(\\s*[a-z]\\w*(?:[.?]+\\w+)*\\s*[,)]`).test(
    text,
  );
}

/** A file that opens no namespace and is handed a translator speaks in those of the files that import it. */
function withImporters(sources: readonly Source[]): Use[] {
  const own = new Map(sources.map((source) => [source.path, readUse(source)]));
  return sources.map((source) => {
    const use = own.get(source.path) ?? readUse(source);
    if (use.namespaces.length > 0 || !/\bt\(/.test(source.text)) return use;
    const importers = sources.filter(({ imports }) => imports.some(({ file }) => file === source.path));
    return { ...use, namespaces: importers.flatMap(({ path }) => own.get(path)?.namespaces ?? []) };
  });
}

/** A template that is all gap would excuse every key. */
const saysSomething = ({ source }: RegExp) => /\w/.test(source.replaceAll("[\\w.]+", ""));

const gaps = (template: string, any: string) =>
  template
    .split(/\$\{(?:[^{}]|\{[^}]*\})*\}/)
    .map(escaped)
    .join(any);

const groupsOf = (pattern: RegExp, text: string, group: string) =>
  [...text.matchAll(pattern)].map(([, key]) => group + key);

function splits(key: string): [namespace: string, rest: string][] {
  const parts = key.split(".");
  return parts
    .slice(1)
    .map((_, index) => [parts.slice(0, index + 1).join("."), parts.slice(index + 1).join(".")]);
}
