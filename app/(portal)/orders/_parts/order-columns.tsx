import { clsx } from "clsx";
import type { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { Badge } from "@/components/ui/badge";
import { Truncate } from "@/components/ui/tooltip";
import type { Format } from "@/lib/format";
import type { OrderRow } from "@/lib/orders";
import { meanings } from "./order-state";

type Reader = { t: ReturnType<typeof useTranslations<"orders">>; format: Format };

/** On the screen and in the file. */
export function orderColumns({ t, format }: Reader) {
  return columns<OrderRow>()([
    {
      key: "number",
      header: t("column.number"),
      cell: (row) => <span className="whitespace-nowrap">{row.number}</span>,
      csv: (row) => row.number,
      sortable: true,
    },
    {
      key: "customer",
      header: t("column.customer"),
      cell: (row) => <Truncate>{row.customer ?? t("unnamed")}</Truncate>,
      csv: (row) => row.customer ?? t("unnamed"),
      priority: 1,
      width: "w-1/4",
    },
    {
      key: "state",
      header: t("column.state"),
      cell: (row) => <Badge meaning={meanings[row.state]}>{t(`state.${row.state}`)}</Badge>,
      csv: (row) => t(`state.${row.state}`),
      priority: 1,
    },
    {
      key: "contact",
      header: t("column.contact"),
      cell: (row) => <Truncate>{row.contactEmail}</Truncate>,
      csv: (row) => row.contactEmail,
      priority: 3,
      width: "w-1/5",
    },
    {
      key: "starts",
      header: t("column.starts"),
      cell: (row) => <Day>{format.day(row.startsOn)}</Day>,
      csv: (row) => row.startsOn,
      sortable: true,
    },
    {
      key: "next",
      header: t("column.next"),
      cell: (row) => <Next row={row} words={nextOf(row, { t, format })} />,
      csv: (row) => nextOf(row, { t, format }),
      priority: 1,
    },
    {
      key: "received",
      header: t("column.received"),
      cell: (row) => <Day>{format.day(row.receivedAt)}</Day>,
      csv: (row) => new Date(row.receivedAt),
      sortable: true,
      priority: 3,
    },
  ]);
}

/** Plain: the exact time is on the order's page, and a list has many. */
const Day = ({ children }: { children: string }) => (
  <span className="whitespace-nowrap tabular-nums">{children}</span>
);

/** What somebody should do now; nothing where nothing is left to do. */
function nextOf({ state, unclaimed, startsOn }: OrderRow, { t, format }: Reader): string {
  if (state === "provisioned" || state === "cancelled") return "";
  return t(`next.${unclaimed ? "unclaimed" : state}`, { date: format.day(startsOn) });
}

function Next({ row, words }: { row: OrderRow; words: string }) {
  if (!words) return null;
  return (
    <span
      className={clsx(
        "inline-block py-1 sm:min-w-44 xl:whitespace-nowrap",
        row.unclaimed && "text-attention-ink",
      )}
    >
      {words}
    </span>
  );
}
