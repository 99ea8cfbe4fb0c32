import type { LogLine } from "@/lib/audit-log";

/** Where what a line is about can be looked at, if there is such a page. */
export function targetHref(
  { action, targetKind, targetId, organizationId, organizationName }: LogLine,
  inside: boolean,
): string | undefined {
  if (action.endsWith(".removed")) return undefined;
  const organization = `/organizations/${organizationId}`;
  if (targetKind === "user") return `${organization}/users/${targetId}`;
  if (targetKind === "import") return `${organization}/users/imports/${targetId}`;
  if (targetKind === "order") return inside ? undefined : `/orders/${encodeURIComponent(targetId)}`;
  if (targetKind === "report" && !inside) return `/reports/${targetId}`;
  if (targetKind === "organization" && organizationName) return `/customers/${targetId}`;
  return undefined;
}
