import { type Ctx, inOwnPartner } from "@/lib/access";
import { type Region, regions } from "@/lib/core/countries";
import { currentTerms } from "@/lib/terms";
import type { OrganizationAnswer } from "./answers";
import { progressOf } from "./in-launch";
import { livesInRegion } from "./region";
import type { LaunchStep } from "./steps";

export type Launch = {
  organization: { id: string; name: string; region: Region; country: string };
  /** What is answered, else what the organization has. */
  answer: Partial<OrganizationAnswer>;
  version: number;
  first: LaunchStep;
  /** `terms`: set up, and newer terms ask to be accepted. */
  state: "open" | "terms" | "done";
  terms: { version: string; accepted?: { by: string; at: string } };
  regionStays: boolean;
};

/** What the wizard shows. */
export async function lookAtLaunch(ctx: Ctx): Promise<Launch> {
  return inOwnPartner(ctx, "account:view", async (tx) => {
    const { organization, answers, version, finishedAt, accepted, first } = await progressOf(tx, false);
    const { id, name, region, country, plannedUsers } = organization;
    return {
      organization: { id, name, region: regions.find((each) => each === region) ?? "US", country },
      answer: answers.organization ?? { region, plannedUsers: plannedUsers ?? undefined },
      version,
      first,
      state: !finishedAt ? "open" : accepted ? "done" : "terms",
      terms: { version: currentTerms(), accepted },
      regionStays: await livesInRegion(tx),
    };
  });
}
