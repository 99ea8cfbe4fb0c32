import { Text } from "@react-pdf/renderer";
import { Cells, FactLine, styles, WIDE_LABEL } from "./sheet";

/** What a page is made of, from top to bottom. */
export type Row =
  | { kind: "heading"; text: string }
  | { kind: "fact"; label: string; value: string }
  | { kind: "head" | "cells"; cells: string[] };

/** In points: A4 without its padding, the title and the foot; a letter is about half as wide as it is high. */
const ROOM = 630;
const WIDTH = 499;
const LETTER = 5.4;
const LINE = 13.3;
const FIGURE = 132;

const linesOf = (text: string, width: number) => {
  // Signs of East Asia are as wide as two letters.
  const letters = [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);
  return Math.max(1, Math.ceil((letters * LETTER) / width));
};

function heightOf(row: Row): number {
  if (row.kind === "heading") return 24 + LINE * 1.2 * linesOf(row.text, WIDTH);
  if (row.kind === "fact")
    return 6 + LINE * Math.max(linesOf(row.label, WIDE_LABEL), linesOf(row.value, WIDTH - WIDE_LABEL - 12));
  return 13 + LINE * linesOf(row.cells[0] ?? "", WIDTH - FIGURE * (row.cells.length - 1));
}

/** Cut to pages: what stands under a heading stays together, as long as a page can hold it. */
export function cutRows(rows: readonly Row[]): Row[][] {
  const pages: Row[][] = [[]];
  let left = ROOM;
  rows.forEach((row, index) => {
    if (neededFrom(rows, index) > left && pages.at(-1)?.length) {
      pages.push([]);
      left = ROOM;
    }
    pages.at(-1)?.push(row);
    left -= heightOf(row);
  });
  return pages;
}

const sum = (rows: readonly Row[]) => rows.reduce((all, row) => all + heightOf(row), 0);

/** The room that must be left for a row to begin here; the head of a table stays with its first line. */
function neededFrom(rows: readonly Row[], index: number): number {
  const kind = rows[index]?.kind;
  if (kind === "head") return sum(rows.slice(index, index + 2));
  if (kind !== "heading") return sum(rows.slice(index, index + 1));
  const end = rows.findIndex((row, at) => at > index && row.kind === "heading");
  const whole = sum(rows.slice(index, end === -1 ? undefined : end));
  return whole <= ROOM ? whole : sum(rows.slice(index, index + 3));
}

export function RowOf({ row, first }: { row: Row; first: boolean }) {
  if (row.kind === "heading")
    return <Text style={first ? [styles.heading, { marginTop: 0 }] : styles.heading}>{row.text}</Text>;
  if (row.kind === "fact") return <FactLine label={row.label} value={row.value} wide />;
  return <Cells cells={row.cells} look={row.kind === "head" ? styles.head : undefined} />;
}
