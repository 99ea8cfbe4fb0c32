import { eq } from "drizzle-orm";
import { sites } from "@/db/schema";
import type { Tx } from "@/lib/access";

export type SiteNameState = "free" | "taken" | "form" | "reserved";

/** First labels that people would take for the vendor's own. */
const reserved = ["admin", "api", "help", "login", "mail", "signin", "sign-in", "status", "support", "www"];

/** 3–63 letters, digits and hyphens, as a label of a host name; lower case. */
export function siteNameProblem(name: string): "form" | "reserved" | undefined {
  if (!/^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$/.test(name)) return "form";
  return reserved.includes(name) ? "reserved" : undefined;
}

/** Through the system's door: a name is unique in the installation. */
export async function siteNameState(tx: Tx, name: string): Promise<SiteNameState> {
  const problem = siteNameProblem(name);
  if (problem) return problem;
  const [taken] = await tx.db.select({ id: sites.id }).from(sites).where(eq(sites.urlName, name));
  return taken ? "taken" : "free";
}
