import type { z } from "zod";
import type { Ctx } from "@/lib/access";
import type { Explain } from "@/lib/api";
import { type BatchAnswer, takeIn } from "../intake";
import { objectOf } from "../values";
import { amendmentFields } from "./amendment-fields";
import { type ReceivedAmendment, receiveAmendment } from "./receive-amendment";

/** The body of the intake: one amendment, or `{amendments: […]}`. */
export const amendmentBody = objectOf("amendments.object");

const intake = {
  list: "amendments",
  tooMany: "amendments.batch",
  name: "amendmentId",
  fields: amendmentFields,
  receive: receiveAmendment,
};

export const receiveAmendments = (
  ctx: Ctx,
  body: z.output<typeof amendmentBody>,
  explain: Explain,
): Promise<ReceivedAmendment | BatchAnswer> => takeIn(ctx, intake, body, explain);
