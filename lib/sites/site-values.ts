import type { Seen } from "@/lib/core/form-state";

type SiteSettings = { timeZone: string; earlyRelease: boolean };

/** A site as its form holds it. */
export const siteValues = ({ timeZone, earlyRelease }: SiteSettings): Seen => ({
  timeZone,
  earlyRelease: earlyRelease ? "on" : "",
});
