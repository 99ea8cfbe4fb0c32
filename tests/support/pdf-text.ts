import { inflateSync } from "node:zlib";

/**
 * The text of a PDF as our renderer writes it, page by page: what is drawn, turned back into letters by each font's
 * own table. Not a reader for PDFs of others.
 */
export function pdfText(bytes: Buffer): string {
  const objects = objectsOf(bytes);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => pageText(head, objects)).join("\n");
}

type PdfObject = { head: string; stream?: string };

function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const text = bytes.toString("latin1");
  const found = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = "", body = ""] = match;
    const [head = "", packed] = body.split(/\nstream\r?\n/);
    found.set(number, { head, stream: packed === undefined ? undefined : unpacked(head, packed) });
  }
  return found;
}

function unpacked(head: string, packed: string): string {
  // No more than the line break: what is packed may end in a byte that looks like half of one.
  const data = Buffer.from(packed.replace(/\nendstream$/, ""), "latin1");
  return (head.includes("/FlateDecode") ? inflateSync(data) : data).toString("latin1");
}

const reference = (text: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? "";

function pageText(page: string, objects: Map<string, PdfObject>): string {
  const resources = objects.get(reference(page, "Resources"))?.head ?? page;
  const letters = new Map<string, Map<string, string>>();
  for (const [, name = "", number = ""] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const table = objects.get(reference(objects.get(number)?.head ?? "", "ToUnicode"))?.stream ?? "";
    letters.set(name, lettersOf(table));
  }
  const content = objects.get(reference(page, "Contents"))?.stream ?? "";
  let font = new Map<string, string>();
  const lines: string[] = [];
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = letters.get(name) ?? new Map();
    else
      lines.push(
        [...(glyphs ?? "").matchAll(/<([0-9a-f]+)>/g)].map(([, hex = ""]) => read(hex, font)).join(""),
      );
  }
  return lines.join("\n");
}

const read = (hex: string, font: Map<string, string>) =>
  (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? "\u{fffd}").join("");

/** Glyph → letters, from the ranges of a ToUnicode table. */
function lettersOf(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, first = "", list = ""] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, code = ""], index) => {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, "0");
      found.set(glyph, Buffer.from(code.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
    });
  }
  return found;
}
