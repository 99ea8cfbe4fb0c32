import { clsx } from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Column, Sort } from "./columns";
import { HeaderCell } from "./header-cell";

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
};

const shown = { 1: "", 2: "md:max-lg:@max-3xl:hidden", 3: "sm:@max-5xl:hidden" };

/** A list, drawn on the server. Below 640 px each row is a card. The state (sort, page, filters) is in the address. */
export function DataTable<Row>({ footer, empty, wide, ...table }: DataTableProps<Row>) {
  const none = table.rows.length === 0;
  return (
    <div className="@container rounded-lg border border-line bg-surface max-sm:border-0 max-sm:bg-transparent">
      <div className={clsx(wide && "overflow-auto sm:max-h-[calc(100dvh-14rem)]")}>
        <table className="data-table" data-density={table.density ?? "compact"} data-wide={wide || undefined}>
          <caption className="sr-only">{table.caption}</caption>
          <Head {...table} />
          {!none && (
            <tbody>
              {table.rows.map((row) => (
                <Row key={table.rowKey(row)} row={row} {...table} />
              ))}
            </tbody>
          )}
        </table>
      </div>
      {none && empty}
      {footer && <div className="border-t border-line px-3 py-1.5 max-sm:border-0 max-sm:px-0">{footer}</div>}
    </div>
  );
}

function Head<Row>({ columns, sort, hrefForSort, rowActions }: DataTableProps<Row>) {
  const t = useTranslations("ui.table");
  return (
    <thead>
      <tr>
        {columns.map((column, index) => (
          <HeaderCell
            key={column.key}
            className={cellClass(column, index)}
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

function Row<Row>({ row, columns, rowHref, rowActions, cards }: DataTableProps<Row> & { row: Row }) {
  return (
    <tr>
      {columns.map((column, index) => {
        const content = column.cell(row);
        const onCard = cards ? cards.includes(column.key) : (column.priority ?? 2) < 3;
        return (
          <td
            key={column.key}
            // Cards alone show it; what a row repeats counts fifty times.
            data-label={index > 0 && onCard ? column.header : undefined}
            className={clsx(cellClass(column, index), index > 0 && !onCard && "max-sm:hidden") || undefined}
          >
            {index === 0 && rowHref ? (
              <Link href={rowHref(row)} prefetch={false} className="row-link">
                {content}
              </Link>
            ) : (
              content
            )}
          </td>
        );
      })}
      {rowActions && (
        <td className="row-actions">
          <div>{rowActions(row)}</div>
        </td>
      )}
    </tr>
  );
}

const cellClass = <Row,>(column: Column<Row>, index: number) =>
  clsx(
    column.align === "end" && "figure",
    column.width && [column.width, "cut"],
    index > 0 && shown[column.priority ?? 2],
  );
