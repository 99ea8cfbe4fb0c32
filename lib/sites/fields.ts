import { z } from "zod";
import { checkbox, id, text } from "@/lib/core/input";
import { seen } from "@/lib/core/stale";

const settings = { timeZone: text(64), earlyRelease: checkbox() };

export const newSiteForm = z.object({ organizationId: id(), urlName: text(63), ...settings });
export const siteForm = z.object({ organizationId: id(), siteId: id(), ...settings, seen: seen() });
export const siteIdForm = z.object({ organizationId: id(), siteId: id() });
