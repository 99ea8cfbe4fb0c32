/** Sites that one order can have. */
export const MOST_SITES = 10;

/** A row of the form: one site, with its share of each line as typed. */
export type SiteRow = { urlName: string; timeZone: string; earlyRelease: boolean; shares: string[] };

/** The rows of a posted form, as typed. */
export function siteRows(count: number, posted: Record<string, unknown>): SiteRow[] {
  const word = (name: string) => {
    const value = posted[name];
    return typeof value === "string" ? value.trim().slice(0, 100) : "";
  };
  return Array.from({ length: count }, (_, row) => ({
    urlName: word(`urlName.${row}`).toLowerCase(),
    timeZone: word(`siteZone.${row}`),
    earlyRelease: word(`earlyRelease.${row}`) !== "",
    shares: Object.keys(posted)
      .filter((name) => name.startsWith(`share.${row}.`))
      .map((name) => Number(name.split(".")[2]))
      .reduce<string[]>((all, line) => {
        if (line >= 0 && line < 100) all[line] = word(`share.${row}.${line}`);
        return all;
      }, []),
  }));
}

type Values = Record<string, string>;
const ofRow = ["urlName", "siteZone", "earlyRelease", "share"];
const rowOf = (name: string) => (ofRow.includes(name.split(".")[0] ?? "") ? Number(name.split(".")[1]) : -1);

/** The form with one site more or less; nothing else of it changes. */
export function askSites(values: Values, asked: string): Values {
  const count = Number(values.sites) || 1;
  if (asked === "add" && count < MOST_SITES) return oneMore(values, count);
  const gone = Number(/^remove\.(\d)$/.exec(asked)?.[1] ?? -1);
  return gone >= 0 && gone < count && count > 1 ? oneLess(values, count, gone) : values;
}

function oneMore(values: Values, count: number): Values {
  const after: Values = {
    ...values,
    sites: `${count + 1}`,
    [`siteZone.${count}`]: values["siteZone.0"] ?? "",
  };
  (values.bought ?? "").split(" ").forEach((quantity, line) => {
    after[`share.0.${line}`] ??= quantity;
    after[`share.${count}.${line}`] = "0";
  });
  return after;
}

function oneLess(values: Values, count: number, gone: number): Values {
  const kept = Object.entries(values).flatMap(([name, value]) => {
    const row = rowOf(name);
    if (row === gone) return [];
    const [kind, , ...rest] = name.split(".");
    return [[row > gone ? [kind, row - 1, ...rest].join(".") : name, value]];
  });
  return { ...Object.fromEntries(kept), sites: `${count - 1}` };
}
