import { type Ctx, inOwnPartner } from "@/lib/access";
import { type Acceptance, acceptancesOf } from "./acceptance";

/** Which versions of the terms one's own partner organization accepted, who did and when. */
export const listAcceptedTerms = (ctx: Ctx): Promise<Acceptance[]> =>
  inOwnPartner(ctx, "account:view", acceptancesOf);
