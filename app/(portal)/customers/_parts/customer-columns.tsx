import { type Column, columns } from "@/components/data-table/columns";
import {
  type CustomerColumnKey,
  type CustomerFilter,
  type CustomerRow,
  customerColumnKeys,
  customerStatuses,
  type StatusDays,
} from "@/lib/customers";
import type { Format } from "@/lib/format";
import { LicencesCell, matchWords, NameCell, NextDateCell, StatusCell, type T } from "./customer-cells";
import { Activity, Cut } from "./plain-cells";

type Options = {
  t: T;
  format: Format;
  now: Date;
  days: StatusDays;
  productNames: Record<string, string>;
  filter: CustomerFilter;
  /** Whether others manage some of them: then who does is worth its room. */
  external: boolean;
};

const usual = customerColumnKeys.filter((key) => key !== "externalId" && key !== "id");

/** The chosen columns beside the name, or the usual ones. */
export const shownColumns = ({ chosen }: CustomerFilter): readonly CustomerColumnKey[] =>
  chosen.cols.length > 0 ? chosen.cols : usual;

/** The customer list on the screen. */
export function screenColumns(options: Options): Column<CustomerRow>[] {
  const shown = shownColumns(options.filter);
  const drawn = drawnColumns(options, shown.includes("tags"));
  const list = shown.flatMap((key) => (key === "tags" ? [] : [drawn[key]]));
  if (options.filter.chosen.cols.length === 0) return [drawn.name, ...list];
  // Who asks for a column sees it, however narrow the table; on a phone the cards decide.
  return [drawn.name, ...list.map((column) => ({ ...column, priority: 1 as const }))];
}

/** Its CSV: the same columns in the same order; what the screen shows inside a cell has a column of its own. */
export function csvColumns(options: Options): Column<CustomerRow>[] {
  const shown = shownColumns(options.filter);
  const { t } = options;
  const written = writtenColumns(options);
  // Whatever is shown, the ids say which customer a line is about.
  const ids = (["externalId", "id"] as const).filter((key) => !shown.includes(key));
  const match: Column<CustomerRow> = {
    ...csvOnly("match", t("column.match")),
    csv: (row) => row.match && matchWords(row.match, t),
  };
  return [
    { ...csvOnly("name", t("column.name")), csv: (row) => row.name },
    ...[...shown, ...ids].flatMap((key) => written[key]),
    ...(options.filter.q === "" ? [] : [match]),
  ];
}

const csvOnly = (key: string, header: string) => ({ key, header, cell: () => null });

function drawnColumns({ t, format, now, days, productNames, filter, external }: Options, tags: boolean) {
  const several = external || filter.chosen.cols.length > 0;
  const none = <span className="text-ink-3">–</span>;
  const column = (key: "name" | Exclude<CustomerColumnKey, "tags">) => ({
    key,
    header: t(`column.${key === "urgency" ? "status" : key}`),
  });
  const named = (row: CustomerRow) => row.products.map((code) => productNames[code] ?? code).join(", ");
  const by = wordsOf(t).access;
  const list = columns<CustomerRow>()([
    {
      ...column("name"),
      cell: (row) => <NameCell {...{ row, t, tags }} />,
      sortable: true,
      width: "w-[60%]",
    },
    {
      ...column("urgency"),
      cell: (row) => <StatusCell {...{ row, days, format, now, t }} />,
      sortable: true,
      priority: 1,
    },
    {
      ...column("products"),
      cell: (row) => (named(row) ? <Cut>{named(row)}</Cut> : none),
      priority: 3,
      width: "w-[40%]",
    },
    { ...column("licences"), cell: (row) => <LicencesCell {...{ row, format, t }} />, sortable: true },
    {
      ...column("nextDate"),
      cell: (row) => <NextDateCell {...{ row, format, now, t }} />,
      sortable: true,
      priority: 1,
    },
    { ...column("managedBy"), cell: (row) => by[row.access], priority: several ? 3 : 4 },
    { ...column("region"), cell: (row) => row.region, sortable: true, priority: 3 },
    {
      ...column("activity"),
      cell: (row) => <Activity at={row.lastActiveAt} {...{ format, now, t }} />,
      sortable: true,
      priority: 3,
    },
    { ...column("externalId"), cell: (row) => row.externalId ?? none, priority: 3 },
    { ...column("id"), cell: (row) => <span className="font-mono text-xs">{row.id}</span>, priority: 3 },
  ]);
  return Object.fromEntries(list.map((each) => [each.key, each])) as Record<
    "name" | CustomerColumnKey,
    Column<CustomerRow>
  >;
}

/** What each column of the screen is in the file. */
function writtenColumns({ t, productNames }: Options): Record<CustomerColumnKey, Column<CustomerRow>[]> {
  const words = wordsOf(t);
  const named = (row: CustomerRow) => row.products.map((code) => productNames[code] ?? code);
  const column = (
    key: Exclude<CustomerColumnKey, "urgency"> | "status" | "assigned" | "purchased" | "nextDateKind",
    csv: Column<CustomerRow>["csv"],
  ) => ({ ...csvOnly(key, t(`column.${key}`)), csv });
  return {
    urgency: [column("status", (row) => row.statuses.map((status) => words.status[status]).join("; "))],
    tags: [column("tags", (row) => row.tags.map(({ name }) => name).join("; "))],
    products: [column("products", (row) => named(row).join("; "))],
    licences: [column("assigned", (row) => row.assigned), column("purchased", (row) => row.purchased)],
    nextDate: [
      column("nextDate", (row) => row.nextDate),
      column("nextDateKind", (row) => row.nextDateKind && words.nextKind[row.nextDateKind]),
    ],
    managedBy: [column("managedBy", (row) => words.access[row.access])],
    region: [column("region", (row) => row.region)],
    activity: [column("activity", (row) => row.lastActiveAt && new Date(row.lastActiveAt))],
    externalId: [column("externalId", (row) => row.externalId)],
    id: [column("id", (row) => row.id)],
  };
}

/** The words that repeat in every row, looked up once: a list may have 100,000. */
const wordsOf = (t: T) => ({
  status: byKey(customerStatuses, (status) => t(`status.${status}`)),
  access: byKey(["full", "provisioning", "external"] as const, (access) => t(`access.${access}`)),
  nextKind: byKey(["renews", "expires"] as const, (kind) => t(`nextKind.${kind}`)),
});

function byKey<K extends string>(keys: readonly K[], word: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;
}
