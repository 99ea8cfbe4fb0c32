import type { Ctx } from "@/lib/access";
import { type Command, command } from "../command";
import { table } from "../table";
import { rebuildCounts } from "../verbs/rebuild-counts";
import { rebuildCustomerActs } from "../verbs/rebuild-customer-acts";
import { type Difference, rebuildCustomerOverview } from "../verbs/rebuild-customer-overview";
import { rebuildDirectory } from "../verbs/rebuild-directory";

type Rebuild = (ctx: Ctx, how: { repair: boolean }) => Promise<Difference[]>;
const SHOWN = 100;

const rebuild = (model: string, what: string, run: Rebuild): Command =>
  command({
    name: `rebuild ${model}`,
    what,
    recordsItself: false,
    options: { check: { what: "Only compare: change nothing" } },
    async run(ctx, { check }) {
      const found = await run(ctx, { repair: !check });
      if (found.length === 0) return [`${model} agrees with its sources.`];
      const rows = found.slice(0, SHOWN).map((row) => [row.partner, row.organization, row.what, row.detail]);
      const more = found.length > SHOWN ? [`… and ${found.length - SHOWN} more`] : [];
      const differences = `${found.length} ${found.length === 1 ? "difference" : "differences"}`;
      const end = check ? `${differences}.` : `${differences}, repaired.`;
      return [...table(["PARTNER", "ORGANIZATION", "WHAT", "STORED → COMPUTED"], rows), ...more, end];
    },
  });

export const rebuildCustomers = rebuild(
  "customer-overview",
  "Compares the customer list with its sources and repairs it",
  rebuildCustomerOverview,
);
export const rebuildSearch = rebuild(
  "directory",
  "Compares what search finds with its sources and repairs it",
  rebuildDirectory,
);
export const rebuildActs = rebuild(
  "customer-acts",
  "Compares what partners read of their customers' log with that log and repairs it",
  rebuildCustomerActs,
);
export const rebuildTotals = rebuild(
  "counts",
  "Compares the totals of lists and the counts of licences with their sources and repairs them",
  rebuildCounts,
);
