import type { Seen } from "@/lib/core/form-state";

type Values = { name: string; country: string; vertical?: string | null; plannedUsers?: number | null };

/** The partner's profile as its form holds it. */
export const accountValues = ({ name, country, vertical, plannedUsers }: Values): Seen => ({
  name,
  country,
  vertical: vertical ?? "",
  plannedUsers: plannedUsers ? String(plannedUsers) : "",
});
