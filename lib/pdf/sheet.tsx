import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { bold, fontFamily } from "./fonts";

const ink = "#1b1e26";
const quiet = "#5b6170";
const line = "#d7dae1";

/** The looks of a document's parts. */
export const styles = StyleSheet.create({
  page: { fontFamily, fontSize: 9.5, lineHeight: 1.4, color: ink, padding: 48 },
  top: { flexDirection: "row", justifyContent: "space-between", marginBottom: 28 },
  title: { fontSize: 18, fontWeight: bold, lineHeight: 1.25 },
  quiet: { color: quiet },
  bold: { fontWeight: bold },
  apart: { marginBottom: 20 },
  heading: { fontSize: 11.5, fontWeight: bold, marginTop: 18, marginBottom: 4 },
  columns: { flexDirection: "row", gap: 24, marginBottom: 28 },
  column: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  broad: { flexGrow: 1.6 },
  fact: { flexDirection: "row", gap: 12, paddingVertical: 3 },
  label: { width: 84, color: quiet },
  value: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  row: { flexDirection: "row", gap: 12, paddingVertical: 6, borderBottomWidth: 0.75, borderColor: line },
  head: { color: quiet, borderColor: quiet },
  total: { borderBottomWidth: 0, paddingTop: 10, fontSize: 11, fontWeight: bold },
  wide: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  figure: { width: 120, textAlign: "right" },
  foot: { flexDirection: "row", gap: 24, fontSize: 8, color: quiet },
  // A page that does not wrap is as high as what it holds: this is A4 without its padding.
  body: { height: 745 },
  content: { flexGrow: 1, flexShrink: 1, flexBasis: 0, overflow: "hidden" },
});

type SheetProps = {
  /** Shown on top and as the document's name. */
  title: string;
  /** At the right of the title. */
  aside: ReactNode;
  language: string;
  madeAt: Date;
  foot: string;
  pageWords: (page: number, of: number) => string;
  /** What stands on each page: see `inPages`. */
  pages: ReactNode[];
};

/**
 * An A4 document with its title on top and page numbers below. Its pages are cut by us: the renderer's own cutting can
 * run for ever. What is too high for its page is cut off.
 */
export const sheet = (props: SheetProps): ReactElement<ComponentProps<typeof Document>> => (
  <Document
    title={props.title}
    language={props.language}
    creationDate={props.madeAt}
    modificationDate={props.madeAt}
  >
    {props.pages.map((page, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
      <Page key={index} size="A4" style={styles.page} wrap={false}>
        <View style={styles.body}>
          <View style={styles.content}>
            <View style={styles.top}>
              <Text style={[styles.title, styles.wide]}>{props.title}</Text>
              {props.aside}
            </View>
            {page}
          </View>
          <View style={styles.foot}>
            <Text style={styles.wide}>{props.foot}</Text>
            <Text>{props.pageWords(index + 1, props.pages.length)}</Text>
          </View>
        </View>
      </Page>
    ))}
  </Document>
);

const ROWS_BESIDE_FACTS = 12;
const ROWS = 22;

/** Cuts the rows of a table to what fits on the first page, under the facts, and on those after it. */
export function inPages<Row>(rows: Row[]): Row[][] {
  const pages = [rows.slice(0, ROWS_BESIDE_FACTS)];
  for (let at = ROWS_BESIDE_FACTS; at < rows.length; at += ROWS) pages.push(rows.slice(at, at + ROWS));
  return pages;
}

type Fact = { label: string; value: string };

type FactsProps = { title: string; facts: Fact[]; broad?: boolean };

export const Facts = ({ title, facts, broad }: FactsProps) => (
  <View style={broad ? [styles.column, styles.broad] : styles.column}>
    <Text style={[styles.bold, { marginBottom: 4 }]}>{title}</Text>
    {facts.map((fact) => (
      <FactLine key={fact.label} {...fact} />
    ))}
  </View>
);

/** `wide`: the label has the room that it needs on a line of its own width. */
export const FactLine = ({ label, value, wide }: Fact & { wide?: boolean }) => (
  <View style={styles.fact}>
    <Text style={wide ? [styles.label, { width: WIDE_LABEL }] : styles.label}>{label}</Text>
    <Text style={styles.value}>{value}</Text>
  </View>
);

export const WIDE_LABEL = 130;

type TableProps = {
  /** The first column takes what the figures leave. */
  headers: string[];
  rows: { key: string; cells: string[] }[];
  total?: string[];
};

/** A table with one column of words and then figures. */
export const Table = ({ headers, rows, total }: TableProps) => (
  <View>
    <Cells cells={headers} look={styles.head} />
    {rows.map(({ key, cells }) => (
      <Cells key={key} cells={cells} />
    ))}
    {total && <Cells cells={total} look={styles.total} />}
  </View>
);

type CellsProps = { cells: string[]; look?: ComponentProps<typeof View>["style"] };

export const Cells = ({ cells: [first, ...figures], look }: CellsProps) => (
  <View style={[styles.row, ...[look ?? []].flat()]}>
    <Text style={styles.wide}>{first}</Text>
    {figures.map((figure, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a figure is its column
      <Text key={index} style={styles.figure}>
        {figure}
      </Text>
    ))}
  </View>
);
