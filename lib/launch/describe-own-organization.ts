import type { Ctx } from "@/lib/access";
import { invalid } from "@/lib/core/errors";
import type { OrganizationAnswer } from "./answers";
import { livesInRegion } from "./region";
import { type At, saveStep } from "./save-step";

/** Step 3: region, business, and how many people are planned. */
export const describeOwnOrganization = (ctx: Ctx, { version, ...organization }: At & OrganizationAnswer) =>
  saveStep(ctx, { version }, "organization", async (tx) => {
    const moves = organization.region !== tx.organization.region;
    if (moves && (await livesInRegion(tx))) throw invalid({ region: "launch.regionStays" });
    return { organization };
  });
