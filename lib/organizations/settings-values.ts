import type { Seen } from "@/lib/core/form-state";

type Settings = {
  name: string;
  externalId?: string | null;
  vertical?: string | null;
  plannedUsers?: number | null;
  locale: string;
};

/** An organization's settings as their form holds them; the external id is the partner's own note. */
export const settingsValues = (
  { name, externalId, vertical, plannedUsers, locale }: Settings,
  relation: "own" | "managed" | "external",
): Seen => ({
  name,
  ...(relation === "managed" && { externalId: externalId ?? "" }),
  vertical: vertical ?? "",
  plannedUsers: plannedUsers ? String(plannedUsers) : "",
  locale,
});
