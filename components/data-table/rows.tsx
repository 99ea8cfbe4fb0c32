import Link from "next/link";
import type { ReactNode } from "react";
import type { DataTableProps } from "./data-table";
import { markupOf } from "./markup";

/** The body of a table. */
export function Rows<Row>(table: DataTableProps<Row>) {
  const rows = table.rows.map((row) => <Row key={table.rowKey(row)} row={row} {...table} />);
  if (!table.still) return <tbody>{rows}</tbody>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made of elements, every text in it escaped
  return <tbody dangerouslySetInnerHTML={{ __html: markupOf(rows) }} />;
}

function Row<Row>({
  row,
  still,
  columns,
  rowKey,
  rowHref,
  rowActions,
  select,
}: DataTableProps<Row> & { row: Row }) {
  return (
    <tr>
      {columns.map((column, index) => (
        <td key={column.key}>
          {index === 0 && select && (
            <label className="pick">
              <input type="checkbox" name="id" value={rowKey(row)} aria-label={select.label(row)} />
            </label>
          )}
          {index === 0 && rowHref ? (
            <RowLink href={rowHref(row)} still={still}>
              {column.cell(row)}
            </RowLink>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
      {rowActions && (
        <td className="row-actions">
          <div>{rowActions(row)}</div>
        </td>
      )}
    </tr>
  );
}

type RowLinkProps = { href: string; still?: boolean; children: ReactNode };

const RowLink = ({ href, still, children }: RowLinkProps) =>
  still ? (
    <a href={href} className="row-link">
      {children}
    </a>
  ) : (
    <Link href={href} prefetch={false} className="row-link">
      {children}
    </Link>
  );
