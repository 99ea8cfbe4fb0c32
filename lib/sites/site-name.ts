import { and, eq, gt, inArray, ne } from "drizzle-orm";
import { orders, siteNameReservations, sites } from "@/db/schema";
import type { Tx } from "@/lib/access";

export type SiteNameState = "free" | "taken" | "form" | "reserved";

/** First labels that people would take for the vendor's own. */
const reserved = ["admin", "api", "help", "login", "mail", "signin", "sign-in", "status", "support", "www"];

/** 3–63 letters, digits and hyphens, as a label of a host name; lower case. */
export function siteNameProblem(name: string): "form" | "reserved" | undefined {
  if (!/^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$/.test(name)) return "form";
  return reserved.includes(name) ? "reserved" : undefined;
}

/** Through the system's door: a name is unique in the installation. What the order itself holds is free to it. */
export async function siteNameState(tx: Tx, name: string, order?: string): Promise<SiteNameState> {
  const problem = siteNameProblem(name);
  if (problem) return problem;
  return (await takenOf(tx, [name], order)).length > 0 ? "taken" : "free";
}

/** Which of the names are sites already, or held by the wizard of another order. */
export async function takenOf(tx: Tx, names: string[], order = ""): Promise<string[]> {
  const named = await tx.db.select({ name: sites.urlName }).from(sites).where(inArray(sites.urlName, names));
  const { name, orderNumber, until } = siteNameReservations;
  const held = await tx.db
    .select({ name })
    .from(siteNameReservations)
    .innerJoin(orders, and(eq(orders.number, orderNumber), eq(orders.state, "in_progress")))
    .where(and(inArray(name, names), ne(orderNumber, order), gt(until, tx.now)));
  return [...named, ...held].map((each) => each.name);
}

const endings = ["meetings", "team", "2", "3", "4", "5"];

/** Up to three free names that are like one which is not. */
export async function proposeSiteNames(tx: Tx, name: string, order?: string): Promise<string[]> {
  const names = endings
    .map((ending) => `${name.slice(0, 50)}-${ending}`)
    .filter((each) => !siteNameProblem(each));
  const taken = await takenOf(tx, names, order);
  return names.filter((each) => !taken.includes(each)).slice(0, 3);
}
