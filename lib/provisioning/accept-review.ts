import type { Ctx } from "@/lib/access";
import type { At } from "./in-set-up";
import { saveStep } from "./save-step";

/** Step 4: both organizations have been looked at. */
export const acceptReview = (ctx: Ctx, at: At) =>
  saveStep(ctx, at, "review", async () => ({ review: { accepted: true } }));
