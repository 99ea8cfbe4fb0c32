import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Still } from "@/components/still/still";
import type { Column, Sort } from "./columns";
import { HeaderCell } from "./header-cell";
import { Rows } from "./rows";
import { type Select, SelectableRows } from "./select";
import { SelectPage } from "./select-page";

export type DataTableProps<Row> = {
  /** Says what is listed, for screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Makes the first column a link that the whole row follows. */
  rowHref?: (row: Row) => string;
  /** Seen on hover and focus, always by touch: one button and a <Menu>. */
  rowActions?: (row: Row) => ReactNode;
  sort?: Sort;
  hrefForSort?: (sort: Sort) => string;
  /** What stands in place of the rows: an <EmptyState bare>. */
  empty?: ReactNode;
  /** Under the rows: the <Pager>. */
  footer?: ReactNode;
  density?: "compact" | "comfortable";
  /** Which columns (by key) a phone's cards show under the first one; else those with priority 1 and 2. */
  cards?: string[];
  /** For tables broader than the page: scrolls in itself, in both directions. */
  wide?: boolean;
  /** A box before every row, and what can be done with those ticked. */
  select?: Select<Row>;
  /** For long lists: rows are drawn as text, so their cells have no scripts of their own. */
  still?: boolean;
};

const underRows = "border-t border-line px-3 py-1.5 max-sm:border-0 max-sm:px-0";

/** A list, drawn on the server. Below 640 px each row is a card. The state (sort, page, filters) is in the address. */
export function DataTable<Row>({ footer, empty, wide, select: wanted, ...rest }: DataTableProps<Row>) {
  const none = rest.rows.length === 0;
  const select = none ? undefined : wanted;
  const table = { ...rest, select };
  const Foot = table.still ? Still : "div";
  const drawn = (
    <div className="@container rounded-lg border border-line bg-surface max-sm:border-0 max-sm:bg-transparent">
      <div className={clsx(wide && "overflow-auto sm:max-h-[calc(100dvh-14rem)]")}>
        <table
          className="data-table"
          data-density={table.density ?? "compact"}
          data-wide={wide || undefined}
          {...columnTraits(table)}
        >
          <caption className="sr-only">{table.caption}</caption>
          <Head {...table} />
          {!none && <Rows {...table} />}
        </table>
      </div>
      {none && empty}
      {footer && <Foot className={underRows}>{footer}</Foot>}
    </div>
  );
  return select ? <SelectableRows {...select}>{drawn}</SelectableRows> : drawn;
}

function Head<Row>({ columns, sort, hrefForSort, rowActions, select }: DataTableProps<Row>) {
  const t = useTranslations("ui.table");
  return (
    <thead>
      <tr>
        {columns.map((column, index) => (
          <HeaderCell
            key={column.key}
            className={column.width}
            before={select && index === 0 && <SelectPage />}
            {...{ column, sort, hrefForSort }}
          />
        ))}
        {rowActions && (
          <th scope="col" className="w-0">
            <span className="sr-only">{t("actions")}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

/**
 * What holds for a whole column is said once, on the table, by the column's place (app/table-columns.css): in every cell
 * it would be most of the page.
 */
function columnTraits<Row>({ columns, cards }: DataTableProps<Row>) {
  const placed = columns.map((column, index) => ({
    ...column,
    place: index + 1,
    onCard: index === 0 || (cards ? cards.includes(column.key) : (column.priority ?? 2) < 3),
    rank: index === 0 ? 1 : (column.priority ?? 2),
  }));
  type Placed = (typeof placed)[number];
  const places = (holds: (column: Placed) => boolean) =>
    placed.flatMap((column) => (holds(column) ? [column.place] : [])).join(" ") || undefined;
  const labels = placed.flatMap(({ place, onCard, header }) =>
    place > 1 && onCard ? [[`--label-${place}`, JSON.stringify(header)]] : [],
  );
  return {
    "data-tablet": places(({ rank }) => rank === 2),
    "data-room": places(({ rank }) => rank === 3),
    "data-plenty": places(({ rank }) => rank === 4),
    "data-no-card": places(({ onCard }) => !onCard),
    "data-figures": places(({ align }) => align === "end"),
    "data-cut": places(({ width }) => width !== undefined),
    style: Object.fromEntries(labels),
  };
}
