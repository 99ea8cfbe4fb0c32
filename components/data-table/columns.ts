import type { ReactNode } from "react";

export type CsvValue = string | number | boolean | Date | null | undefined;

/** One column of a list, for the screen and for its CSV. */
export type Column<Row> = {
  key: string;
  /** In the reader's language. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** What the CSV holds; a column without it is not in the CSV. */
  csv?: (row: Row) => CsvValue;
  /** Figures stand at the end. */
  align?: "start" | "end";
  sortable?: boolean;
  /** 1 always shown · 2 from a tablet on · 3 only where there is room · 4 where there is plenty. The first column is always shown. */
  priority?: 1 | 2 | 3 | 4;
  /** Tailwind width: `w-40`; long text is cut there. */
  width?: string;
};

/** Names the row type once: `columns<CustomerRow>()([…])`. */
export const columns =
  <Row>() =>
  (list: Column<Row>[]): Column<Row>[] =>
    list;

export type Sort = { key: string; direction: "ascending" | "descending" };
