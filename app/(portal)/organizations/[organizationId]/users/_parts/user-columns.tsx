import type { useTranslations } from "next-intl";
import { type Column, columns } from "@/components/data-table/columns";
import type { Meaning } from "@/components/ui/badge";
import { tip } from "@/components/ui/tooltip";
import type { Format } from "@/lib/format";
import { type UserColumnKey, type UserFilter, type UserRow, userColumnKeys, userStatuses } from "@/lib/users";
import { meanings } from "./user-status";

type T = ReturnType<typeof useTranslations<"users.list">>;
type Options = { t: T; format: Format; now: Date; filter: UserFilter };

const usual = userColumnKeys.filter((key) => key !== "department" && key !== "title" && key !== "id");

const words = { package: "holds", title: "jobTitle" } as const;

/** Which word stands over a column. */
export const headerOf = (key: UserColumnKey) => (key === "package" || key === "title" ? words[key] : key);

/** The chosen columns beside the name, or the usual ones. */
export const shownColumns = ({ chosen }: UserFilter): readonly UserColumnKey[] =>
  chosen.cols.length > 0 ? chosen.cols : usual;

/** The list on the screen. */
export function screenColumns(options: Options): Column<UserRow>[] {
  const drawn = drawnColumns(options);
  const list = shownColumns(options.filter).map((key) => drawn[key]);
  if (options.filter.chosen.cols.length === 0) return [drawn.name, ...list];
  // Who asks for a column sees it, however narrow the table; on a phone the cards decide.
  return [drawn.name, ...list.map((column) => ({ ...column, priority: 1 as const }))];
}

/** One line; the whole on hover and focus, when it is cut. */
const Cut = ({ children }: { children: string }) => (
  <span {...tip(children)} data-tip-cut="" className="products">
    {children}
  </span>
);

const Status = ({ meaning, word }: { meaning: Meaning; word: string }) => (
  <span className={`status is-${meaning}`}>{word}</span>
);

function drawnColumns({ t, format, now }: Options) {
  const none = <span className="text-ink-3">–</span>;
  const cut = (text: string | null) => (text ? <Cut>{text}</Cut> : none);
  const column = (key: "name" | UserColumnKey) => ({ key, header: t(key === "name" ? key : headerOf(key)) });
  const list = columns<UserRow>()([
    { ...column("name"), cell: (row) => <bdi>{row.name}</bdi>, sortable: true, width: "w-[34%]" },
    {
      ...column("email"),
      cell: (row) => <Cut>{row.email}</Cut>,
      sortable: true,
      priority: 1,
      width: "w-[34%]",
    },
    {
      ...column("status"),
      cell: (row) => <Status meaning={meanings[row.status]} word={t(`statuses.${row.status}`)} />,
      priority: 1,
    },
    {
      ...column("package"),
      cell: (row) => cut([row.packageName, ...row.licences].filter(Boolean).join(", ")),
      width: "w-[32%]",
    },
    {
      ...column("number"),
      cell: (row) => (row.number || row.extension ? <Reached row={row} t={t} /> : none),
      priority: 3,
    },
    {
      ...column("location"),
      cell: (row) => (row.location ? <bdi className="whitespace-nowrap">{row.location}</bdi> : none),
      priority: 3,
    },
    {
      ...column("lastAccess"),
      cell: (row) =>
        row.lastAccessAt ? (
          <span {...tip(format.exact(row.lastAccessAt))} className="ago">
            {format.ago(row.lastAccessAt, now)}
          </span>
        ) : (
          <span className="text-ink-3">{t("never")}</span>
        ),
      sortable: true,
      priority: 3,
    },
    { ...column("department"), cell: (row) => cut(row.department), priority: 3 },
    { ...column("title"), cell: (row) => cut(row.title), priority: 3 },
    { ...column("id"), cell: (row) => <span className="font-mono text-xs">{row.id}</span>, priority: 3 },
  ]);
  return Object.fromEntries(list.map((each) => [each.key, each])) as Record<
    "name" | UserColumnKey,
    Column<UserRow>
  >;
}

/** The number, and the extension behind it; an extension alone says what it is. */
function Reached({ row, t }: { row: UserRow; t: T }) {
  const extension = row.extension && t("extension", { extension: row.extension });
  return (
    <span className="tabular-nums whitespace-nowrap">
      {[row.number, extension].filter(Boolean).join(" · ")}
    </span>
  );
}

/** Its CSV: the same columns in the same order; what stands together on the screen has columns of its own. */
export function csvColumns({ t, filter }: Pick<Options, "t" | "filter">): Column<UserRow>[] {
  const status = Object.fromEntries(userStatuses.map((each) => [each, t(`statuses.${each}`)]));
  const column = (
    key: Exclude<UserColumnKey, "title"> | "name" | "licences" | "extensionOnly" | "jobTitle",
    csv: Column<UserRow>["csv"],
  ): Column<UserRow> => ({ key, header: t(key), cell: () => null, csv });
  const written: Record<UserColumnKey, Column<UserRow>[]> = {
    email: [column("email", (row) => row.email)],
    status: [column("status", (row) => status[row.status])],
    package: [
      column("package", (row) => row.packageName),
      column("licences", (row) => row.licences.join("; ")),
    ],
    number: [column("number", (row) => row.number), column("extensionOnly", (row) => row.extension)],
    location: [column("location", (row) => row.location)],
    lastAccess: [column("lastAccess", (row) => row.lastAccessAt && new Date(row.lastAccessAt))],
    department: [column("department", (row) => row.department)],
    title: [column("jobTitle", (row) => row.title)],
    id: [column("id", (row) => row.id)],
  };
  const shown = shownColumns(filter);
  // Whatever is shown, a line says whose it is.
  const keys: readonly UserColumnKey[] = shown.includes("email") ? shown : ["email", ...shown];
  return [column("name", (row) => row.name), ...keys.flatMap((key) => written[key])];
}
