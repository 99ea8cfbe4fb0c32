import { type Source, sources } from "./support/source";

/** `ui` travels on every page, the others with every form. */
const everywhere = ["ui", "errors", "done"];

const byPath = new Map(sources.map((source) => [source.path, source]));

/** What a file leads to in the program, itself included. */
function reachedFrom(start: Source, into: (source: Source) => boolean): Source[] {
  const reached = new Set([start]);
  for (const source of reached) {
    for (const { file, typeOnly } of source.imports) {
      const next = !typeOnly && file !== undefined ? byPath.get(file) : undefined;
      if (next && into(next)) reached.add(next);
    }
  }
  return [...reached];
}

const isClient = ({ text }: Source) => text.startsWith('"use client"');
const isAction = ({ text }: Source) => text.startsWith('"use server"');
const inBrowser = (source: Source) => reachedFrom(source, (next) => !isAction(next));
const namespacesOf = ({ text }: Source) =>
  [...text.matchAll(/\buseTranslations\(\s*"(\w+)/g)].flatMap(([, name]) => name ?? []);
const sentBy = ({ text }: Source) =>
  [...text.matchAll(/<ClientMessages namespaces=\{\[([^\]]*)\]\}/g)].flatMap(([, list = ""]) =>
    [...list.matchAll(/"(\w+)"/g)].flatMap(([, name]) => name ?? []),
  );

test("what a component in the browser says was sent there", () => {
  const senders = sources
    .filter(({ text }) => text.includes("<ClientMessages namespaces="))
    .map((source) => ({ names: sentBy(source), reached: reachedFrom(source, () => true) }));
  const missing = sources.filter(isClient).flatMap((client) => {
    const wanted = inBrowser(client).flatMap(namespacesOf);
    const sent = senders.filter(({ reached }) => reached.includes(client)).flatMap(({ names }) => names);
    return wanted
      .filter((name) => !everywhere.includes(name) && !sent.includes(name))
      .map((name) => `${client.path} says ${name}`);
  });
  expect(missing).toEqual([]);
});
