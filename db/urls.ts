import { createHmac } from "node:crypto";

/** The three roles the product runs as; none owns a table, none can bypass row-level security. */
export const roles = {
  app: "partner_hub_app",
  system: "partner_hub_system",
  report: "partner_hub_report",
} as const;
export type DatabaseRole = keyof typeof roles;

/** A role's password, derived from the owner's, so that every process given the same URL agrees on it. */
export function rolePassword(ownerUrl: string, role: DatabaseRole): string {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  return createHmac("sha256", secret).update(roles[role]).digest("base64url");
}

/** The same database, reached as each of the three roles. */
export function roleUrls(ownerUrl: string): Record<DatabaseRole, string> {
  const as = (role: DatabaseRole) => {
    const url = new URL(ownerUrl);
    url.username = roles[role];
    url.password = rolePassword(ownerUrl, role);
    return url.toString();
  };
  return { app: as("app"), system: as("system"), report: as("report") };
}
