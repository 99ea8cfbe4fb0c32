import type { Ctx } from "@/lib/access";
import { invalid } from "@/lib/core/errors";
import { chooseWho } from "./choose-who";
import type { whoWays } from "./fields";
import { handOverSetUp } from "./hand-over-set-up";
import type { At } from "./in-set-up";
import type { StepName } from "./steps";

export type AnswerWho = At & { who: (typeof whoWays)[number]; email?: string };

/** Step 1, all three ways; without a next step the order went to somebody else. */
export async function answerWho(ctx: Ctx, { who, email, ...at }: AnswerWho): Promise<{ next?: StepName }> {
  if (who !== "someoneElse") return chooseWho(ctx, { ...at, who });
  if (!email) throw invalid({ email: "field.required" });
  await handOverSetUp(ctx, { ...at, email });
  return {};
}
