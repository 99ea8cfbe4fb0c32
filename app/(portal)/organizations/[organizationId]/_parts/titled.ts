import type { Metadata } from "next";
import type { Ctx } from "@/lib/access";
import { organizationOf } from "./organization";

/** The browser's tab says page and organization: several customers may be open at once. */
export async function titled(ctx: Ctx, organizationId: string, title: string): Promise<Metadata> {
  return { title: `${title} · ${(await organizationOf(ctx, organizationId)).name}` };
}
