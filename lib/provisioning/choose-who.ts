import type { Ctx } from "@/lib/access";
import { conflict } from "@/lib/core/errors";
import type { WhoKind } from "./answers";
import type { At } from "./in-set-up";
import { saveStep } from "./save-step";

export type ChooseWho = At & { who: WhoKind };

/** Step 1: who the order is for. */
export const chooseWho = (ctx: Ctx, { who, ...at }: ChooseWho) =>
  saveStep(ctx, at, "who", async (tx) => {
    if (who === "company" && tx.order.organizationId) throw conflict("setup.customerKnown");
    return { who: { kind: who } };
  });
