import { type Ctx, mayHere, standingIn } from "@/lib/access";

/** Whether the person may start and change trials of this customer: for buttons; the verbs' door asks again. */
export async function mayEditTrials(ctx: Ctx, customerId: string): Promise<boolean> {
  const here = await standingIn(ctx, customerId);
  return here !== undefined && mayHere(ctx, here, "trials:edit");
}
