import type { LogFilter, LogLine } from "@/lib/audit-log";

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

/** Lines of an import that changed something. */
export const hasDetails = ({ action, targetKind }: LogLine): boolean =>
  targetKind === "import" && action !== "import.uploaded";

/** The changes of an import one by one, in the log of its organization. */
export function detailsHref(
  { targetId, organizationId, organizationName }: LogLine,
  { path }: LogFilter,
  inside: boolean,
): string {
  if (inside) return `${path}?work=${targetId}`;
  const log = organizationName ? `/customers/${organizationId}` : `/organizations/${organizationId}`;
  return `${log}/activity?work=${targetId}`;
}
