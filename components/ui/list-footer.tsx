import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Pager } from "@/components/ui/pager";
import type { Cursor, KeysetPage } from "@/lib/core/keyset";
import { pageSizes } from "@/lib/core/list-address";
import { useFormat } from "@/lib/format/use-format";

type Address = {
  size: number;
  cursor?: Cursor;
  href: (change?: { size?: number; page?: Cursor }) => string;
};
type ListFooterProps = { address: Address; page: KeysetPage<unknown>; total: number };

/** Where in the list one is, the ways on, and how many rows a page has. */
export function ListFooter({ address, page, total }: ListFooterProps) {
  const t = useTranslations("ui.pager");
  const format = useFormat();
  const { rows, from, previous, next } = page;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1">
        <Pager
          from={from + 1}
          to={from + rows.length}
          total={total}
          first={address.cursor && address.href()}
          previous={previous && address.href({ page: previous })}
          next={next && address.href({ page: next })}
        />
      </div>
      {total > pageSizes[0] && (
        <nav aria-label={t("size")} className="flex items-center gap-1 text-sm text-ink-2 max-sm:hidden">
          <span>{t("size")}</span>
          {pageSizes.map((size) => (
            <Link
              key={size}
              href={address.href({ size })}
              prefetch={false}
              scroll={false}
              aria-current={size === address.size ? "true" : undefined}
              className={clsx(
                "rounded-sm px-1.5 tabular-nums hover:text-ink hover:underline",
                size === address.size && "font-medium text-ink",
              )}
            >
              {format.number(size)}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}
