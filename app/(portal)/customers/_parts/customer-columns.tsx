import { type Column, columns } from "@/components/data-table/columns";
import { tip } from "@/components/ui/tooltip";
import { type CustomerRow, customerStatuses, type StatusDays } from "@/lib/customers";
import type { Format } from "@/lib/format";
import { LicencesCell, matchWords, NameCell, NextDateCell, StatusCell, type T } from "./customer-cells";

type Options = {
  t: T;
  format: Format;
  now: Date;
  days: StatusDays;
  productNames: Record<string, string>;
  /** A column for the CSV: why the search found the customer. */
  searched: boolean;
};

/** The customer list, on the screen and in its CSV alike. */
export function customerColumns({
  t,
  format,
  now,
  days,
  productNames,
  searched,
}: Options): Column<CustomerRow>[] {
  const words = wordsOf(t);
  const named = (row: CustomerRow) => row.products.map((code) => productNames[code] ?? code);
  return columns<CustomerRow>()([
    {
      key: "name",
      header: t("column.name"),
      cell: (row) => <NameCell row={row} t={t} />,
      csv: (row) => row.name,
      sortable: true,
      width: "w-[60%]",
    },
    {
      key: "urgency",
      header: t("column.status"),
      cell: (row) => <StatusCell {...{ row, days, format, now, t }} />,
      csv: (row) => row.statuses.map((status) => words.status[status]).join("; "),
      sortable: true,
      priority: 1,
    },
    {
      key: "products",
      header: t("column.products"),
      cell: (row) => <Products names={named(row)} />,
      csv: (row) => named(row).join("; "),
      priority: 3,
      width: "w-[40%]",
    },
    {
      key: "licences",
      header: t("column.licences"),
      cell: (row) => <LicencesCell row={row} format={format} t={t} />,
      sortable: true,
    },
    {
      key: "nextDate",
      header: t("column.nextDate"),
      cell: (row) => <NextDateCell {...{ row, format, now, t }} />,
      csv: (row) => row.nextDate,
      sortable: true,
      priority: 1,
    },
    {
      key: "managedBy",
      header: t("column.managedBy"),
      cell: (row) => words.access[row.access],
      csv: (row) => words.access[row.access],
      priority: 3,
    },
    {
      key: "region",
      header: t("column.region"),
      cell: (row) => row.region,
      csv: (row) => row.region,
      sortable: true,
      priority: 3,
    },
    {
      key: "activity",
      header: t("column.activity"),
      cell: (row) => <Activity at={row.lastActiveAt} {...{ format, now, t }} />,
      csv: (row) => row.lastActiveAt && new Date(row.lastActiveAt),
      sortable: true,
      priority: 3,
    },
    ...onlyInCsv({ t, searched, words }),
  ]);
}

/** The words that repeat in every row, looked up once: a list may have 100,000. */
const wordsOf = (t: T) => ({
  status: byKey(customerStatuses, (status) => t(`status.${status}`)),
  access: byKey(["full", "provisioning", "external"] as const, (access) => t(`access.${access}`)),
  nextKind: byKey(["renews", "expires"] as const, (kind) => t(`nextKind.${kind}`)),
});
type Words = ReturnType<typeof wordsOf>;

function byKey<K extends string>(keys: readonly K[], word: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;
}

/** What the screen shows inside another cell stands in a column of its own. */
function onlyInCsv({
  t,
  searched,
  words,
}: Pick<Options, "t" | "searched"> & { words: Words }): Column<CustomerRow>[] {
  const column = (
    key: "purchased" | "assigned" | "nextDateKind" | "tags" | "externalId" | "id" | "match",
  ) => ({
    key,
    header: t(`column.${key}`),
    cell: () => null,
  });
  return [
    { ...column("assigned"), csv: (row) => row.assigned },
    { ...column("purchased"), csv: (row) => row.purchased },
    { ...column("nextDateKind"), csv: (row) => row.nextDateKind && words.nextKind[row.nextDateKind] },
    { ...column("tags"), csv: (row) => row.tags.map(({ name }) => name).join("; ") },
    { ...column("externalId"), csv: (row) => row.externalId },
    { ...column("id"), csv: (row) => row.id },
    ...(searched
      ? [{ ...column("match"), csv: (row: CustomerRow) => row.match && matchWords(row.match, t) }]
      : []),
  ];
}

const onEveryScreen = ["name", "urgency", "products", "licences", "nextDate", "region", "activity"];

/** Columns that the screen shows; the others are for the CSV alone. Who manages is told where it differs. */
export const onScreen = (list: Column<CustomerRow>[], rows: CustomerRow[]) =>
  list.filter(
    ({ key }) =>
      onEveryScreen.includes(key) || (key === "managedBy" && rows.some(({ access }) => access !== "full")),
  );

function Products({ names }: { names: string[] }) {
  if (names.length === 0) return <span className="text-ink-3">–</span>;
  const words = names.join(", ");
  return (
    <span {...tip(words)} data-tip-cut="" className="products">
      {words}
    </span>
  );
}

function Activity({ at, format, now, t }: { at: string | null; format: Format; now: Date; t: T }) {
  if (!at) return <span className="text-ink-3">{t("never")}</span>;
  return (
    <span {...tip(format.dateTime(at))} className="ago">
      {format.ago(at, now)}
    </span>
  );
}
