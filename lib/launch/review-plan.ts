import type { Ctx } from "@/lib/access";
import { type At, saveStep } from "./save-step";

/** Step 1: what the partner has and what the portal gives was read. */
export const reviewPlan = (ctx: Ctx, at: At) =>
  saveStep(ctx, at, "plan", async () => ({ plan: { reviewed: true } }));
