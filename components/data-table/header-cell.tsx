import { clsx } from "clsx";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/still/link";
import type { Column, Sort } from "./columns";

type HeaderCellProps<Row> = {
  column: Column<Row>;
  sort?: Sort;
  hrefForSort?: (sort: Sort) => string;
  className?: string;
  /** Before its words: the box that ticks all. */
  before?: ReactNode;
};

/** A second click turns the order round; the link says which order it leads to. */
export function HeaderCell<Row>({ column, sort, hrefForSort, className, before }: HeaderCellProps<Row>) {
  const t = useTranslations("ui.table");
  const current = sort?.key === column.key ? sort.direction : undefined;
  const direction = current === "ascending" ? "descending" : "ascending";
  const Arrow = current ? (current === "ascending" ? ArrowUp : ArrowDown) : ChevronsUpDown;
  const sortable = column.sortable && hrefForSort;
  return (
    <th scope="col" aria-sort={sortable ? (current ?? "none") : undefined} className={className}>
      {before}
      {sortable ? (
        <Link
          href={hrefForSort({ key: column.key, direction })}
          title={t(direction === "ascending" ? "sortUp" : "sortDown", { column: column.header })}
          scroll={false}
          prefetch={false}
          className={clsx(
            "group/sort inline-flex max-w-full align-middle items-center gap-1 rounded-sm hover:text-ink",
            current && "text-ink",
            column.align === "end" && "flex-row-reverse",
          )}
        >
          <span className="truncate">{column.header}</span>
          <Arrow
            size={12}
            aria-hidden
            className={clsx(
              "shrink-0",
              !current && "opacity-0 group-hover/sort:opacity-100 group-focus-visible/sort:opacity-100",
            )}
          />
        </Link>
      ) : (
        <span className="block truncate">{column.header}</span>
      )}
    </th>
  );
}
