import type { Ctx } from "@/lib/access";
import { invalid } from "@/lib/core/errors";
import type { MessageRef } from "@/lib/core/form-state";
import { isTimeZone } from "@/lib/core/time-zones";
import { type LocationFields, locationProblems, storedLocation } from "@/lib/locations";
import { holdSiteNames, proposeSiteNames, siteNameState } from "@/lib/sites";
import type { At, SetUpTx } from "../in-set-up";
import { wantedOf } from "../lines";
import { saveStep } from "../save-step";
import { type ServicesAnswer, type SiteAnswer, servicesShape } from "./services-answer";
import { readShares, sharedLines } from "./shares";
import { MOST_SITES, type SiteRow } from "./site-rows";

export type NameServices = At & { sites: SiteRow[]; location: LocationFields };
type Problems = Record<string, string | MessageRef>;

/** Step 5: the meetings sites with their licences, and the main location, as far as the order asks for them. */
export const nameServices = (ctx: Ctx, { visit, order, version, sites, location }: NameServices) =>
  saveStep(ctx, { visit, order, version }, "services", async (tx) => {
    const { meetings, calling } = wantedOf(tx.lines);
    const lines = sharedLines(tx.lines);
    const rows = meetings ? sites : [];
    const { shares, problems } =
      rows.length > 1
        ? readShares(
            lines,
            rows.map((row) => row.shares),
          )
        : { shares: [], problems: {} };
    refuse({
      ...(meetings && (await siteProblems(tx, rows))),
      ...problems,
      ...(calling && locationProblems(location)),
    });
    await hold(tx, rows);
    const answer: ServicesAnswer = {
      sites: rows.map(({ urlName, timeZone, earlyRelease }, row): SiteAnswer => {
        const ofSite = lines.map(({ key }, line) => ({ line: key, licences: shares[row]?.[line] ?? 0 }));
        return { urlName, timeZone, earlyRelease, shares: rows.length > 1 ? ofSite : [] };
      }),
      locations: calling ? [storedLocation(location)] : [],
    };
    return { services: servicesShape.parse(answer) };
  });

function refuse(problems: Problems): void {
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

async function siteProblems(tx: SetUpTx, rows: SiteRow[]): Promise<Problems> {
  const problems: Problems = {};
  if (rows.length === 0 || rows.length > MOST_SITES) problems["urlName.0"] = "field.required";
  for (const [row, { urlName, timeZone }] of rows.entries()) {
    const problem = await nameProblem(tx, rows, row, urlName);
    if (problem) problems[`urlName.${row}`] = problem;
    if (!isTimeZone(timeZone)) problems[`siteZone.${row}`] = "field.choice";
  }
  return problems;
}

async function nameProblem(tx: SetUpTx, rows: SiteRow[], row: number, name: string) {
  if (!name) return "field.required";
  if (rows.slice(0, row).some(({ urlName }) => urlName === name)) return "setup.siteName.twice";
  const state = await siteNameState(tx, name, tx.order.number);
  if (state === "free") return undefined;
  return state === "taken" ? takenRef(tx, name) : `setup.siteName.${state}`;
}

async function takenRef(tx: SetUpTx, name: string): Promise<string | MessageRef> {
  const names = await proposeSiteNames(tx, name, tx.order.number);
  return names.length > 0
    ? { key: "setup.siteName.takenTry", values: { names: names.join(", ") } }
    : "setup.siteName.taken";
}

/** Somebody may be faster between the look and this. */
async function hold(tx: SetUpTx, rows: SiteRow[]): Promise<void> {
  const names = rows.map(({ urlName }) => urlName);
  const lost = await holdSiteNames(tx, tx.order.number, names);
  const problems: Problems = {};
  for (const name of lost) problems[`urlName.${names.indexOf(name)}`] = await takenRef(tx, name);
  refuse(problems);
}
