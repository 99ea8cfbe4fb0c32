import type { MessageRef } from "@/lib/core/form-state";
import { wholeNumber } from "@/lib/core/input";
import type { Line } from "../lines";
import type { SiteAnswer } from "./services-answer";

/** Meetings licences of one product, term and renewal: what is distributed over several sites. */
export type SharedLine = Pick<Line, "productName" | "termMonths" | "autoRenew" | "quantity"> & {
  key: string;
};

type Term = Pick<Line, "productCode" | "termMonths" | "autoRenew">;
export const lineKey = ({ productCode, termMonths, autoRenew }: Term) =>
  `${productCode} ${termMonths} ${autoRenew ? "renews" : "ends"}`;

export function sharedLines(lines: readonly Line[]): SharedLine[] {
  const found = new Map<string, SharedLine>();
  for (const line of lines.filter(({ family }) => family === "meetings")) {
    const key = lineKey(line);
    const { productName, termMonths, autoRenew } = line;
    const quantity = (found.get(key)?.quantity ?? 0) + line.quantity;
    found.set(key, { key, productName, termMonths, autoRenew, quantity });
  }
  return [...found.values()];
}

/** Whether what several sites were given is what is bought. One site has all of it. */
export function addUp(sites: readonly SiteAnswer[], lines: readonly Line[]): boolean {
  if (sites.length < 2) return true;
  const given = (key: string) =>
    sites.reduce((sum, { shares }) => sum + (shares.find(({ line }) => line === key)?.licences ?? 0), 0);
  return sharedLines(lines).every(({ key, quantity }) => given(key) === quantity);
}

export const shareField = (site: number, line: number) => `share.${site}.${line}`;

const MOST = 1_000_000_000;
const amount = wholeNumber(0, MOST);

/** The shares of each site, line by line, or what is wrong with them: they must add up to what was bought. */
export function readShares(
  lines: readonly SharedLine[],
  given: readonly string[][],
): { shares: number[][]; problems: Record<string, MessageRef> } {
  const problems: Record<string, MessageRef> = {};
  const shares = given.map((row, site) =>
    lines.map((_, line) => {
      const read = amount.safeParse(row[line] ?? "");
      if (!read.success)
        problems[shareField(site, line)] = { key: "field.wholeNumber", values: { from: 0, to: MOST } };
      return read.data ?? 0;
    }),
  );
  lines.forEach(({ productName: product, quantity }, line) => {
    const left = quantity - shares.reduce((sum, row) => sum + (row[line] ?? 0), 0);
    const key = left > 0 ? "setup.shares.left" : "setup.shares.tooMany";
    if (left !== 0) problems[shareField(0, line)] ??= { key, values: { product, count: Math.abs(left) } };
  });
  return { shares, problems };
}
