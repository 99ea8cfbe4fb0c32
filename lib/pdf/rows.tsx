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

/** Cut to pages; a heading and the head of a table stay with what they stand over. */
export function cutRows(rows: readonly Row[]): Row[][] {
  const pages: Row[][] = [[]];
  let left = ROOM;
  rows.forEach((row, index) => {
    let needed = heightOf(row);
    for (let at = index; rows[at]?.kind === "heading" || rows[at]?.kind === "head"; at++) {
      const next = rows[at + 1];
      if (next) needed += heightOf(next);
    }
    if (needed > left && pages.at(-1)?.length) {
      pages.push([]);
      left = ROOM;
    }
    pages.at(-1)?.push(row);
    left -= heightOf(row);
  });
  return pages;
}

export function RowOf({ row }: { row: Row }) {
  if (row.kind === "heading") return <Text style={styles.heading}>{row.text}</Text>;
  if (row.kind === "fact") return <FactLine label={row.label} value={row.value} wide />;
  return <Cells cells={row.cells} look={row.kind === "head" ? styles.head : undefined} />;
}
