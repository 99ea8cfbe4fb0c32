import { Link } from "@/components/still/link";
import { Still } from "@/components/still/still";
import type { DataTableProps } from "./data-table";

/** The body of a table. */
export function Rows<Row>(table: DataTableProps<Row>) {
  const rows = table.rows.map((row) => <Row key={table.rowKey(row)} row={row} {...table} />);
  if (!table.still) return <tbody>{rows}</tbody>;
  return <Still as="tbody">{rows}</Still>;
}

function Row<Row>({ row, columns, rowKey, rowHref, rowActions, select }: DataTableProps<Row> & { row: Row }) {
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
            <Link href={rowHref(row)} prefetch={false} className="row-link">
              {column.cell(row)}
            </Link>
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
