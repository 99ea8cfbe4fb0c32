import { createHash } from "node:crypto";
import { z } from "zod";
import { text } from "@/lib/core/input";
import {
  amount,
  autoRenew,
  day,
  ifGiven,
  key,
  linesOf,
  quantity,
  termMonths,
  webOrderNumber,
} from "../values";

const subscriptionId = z
  .string(key("amendments.subscriptionId"))
  .regex(/^Sub\d{1,18}$/, key("amendments.subscriptionId"));

const head = {
  amendmentId: z
    .string(key("field.required"))
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/, key("amendments.id")),
  webOrderNumber: ifGiven(webOrderNumber.optional()),
  subscriptionId: ifGiven(subscriptionId.optional()),
  /** From when on it counts; today unless told. */
  effectiveDate: ifGiven(day().optional()),
};

const line = z.object(
  {
    product: text(64),
    quantity,
    /** Of the order's line, while it is not set up. */ amount: ifGiven(amount.optional()),
  },
  key("orders.line"),
);

const endsOn = z.union([z.enum(["now", "termEnd"]), day()], key("amendments.ends"));

const kinds = z.discriminatedUnion(
  "kind",
  [
    z.object({ ...head, kind: z.literal("quantity"), lines: linesOf(line) }),
    z.object({
      ...head,
      kind: z.literal("renewal"),
      autoRenew: ifGiven(autoRenew.optional()),
      /** Renewed for so many months after its present end; of an order that is not set up, its term. */
      termMonths: ifGiven(termMonths.optional()),
      renewedUntil: ifGiven(day().optional()),
    }),
    /** The due date of the oldest bill that is not paid; null: all is paid. */
    z.object({ ...head, kind: z.literal("payment"), unpaidSince: day().nullable() }),
    z.object({
      ...head,
      kind: z.literal("cancellation"),
      ends: ifGiven(endsOn.optional()).transform((ends) => ends ?? "now"),
    }),
  ],
  key("amendments.kind"),
);

type Kinds = z.output<typeof kinds>;
const refuse = (ctx: z.RefinementCtx<Kinds>, path: (string | number)[], message: string) =>
  ctx.addIssue({ code: "custom", path, message: key(message) });

/** One change of an order or a subscription as the vendor's ordering system sends it. */
export const amendmentFields = kinds.superRefine((amendment, ctx) => {
  const { webOrderNumber: order, subscriptionId: subscription } = amendment;
  if (!order && !subscription) refuse(ctx, ["webOrderNumber"], "amendments.target");
  if (order && subscription) refuse(ctx, ["subscriptionId"], "amendments.oneTarget");
  if (amendment.kind === "renewal") {
    const { autoRenew: renews, termMonths: months, renewedUntil: until } = amendment;
    if (renews === undefined && !months && !until) refuse(ctx, ["autoRenew"], "amendments.renewal");
    if (months && until) refuse(ctx, ["renewedUntil"], "amendments.termOrDate");
  }
  if (amendment.kind === "quantity") {
    const codes = amendment.lines.map(({ product }) => product);
    codes.forEach((code, at) => {
      if (codes.indexOf(code) < at) refuse(ctx, ["lines", at, "product"], "amendments.productTwice");
    });
  }
});

export type Amendment = z.output<typeof amendmentFields>;
export type AmendmentOf<Kind extends Amendment["kind"]> = Extract<Amendment, { kind: Kind }>;

/** What decides whether a second amendment under an id is the same one. */
export const hashOf = (amendment: Amendment) =>
  createHash("sha256").update(JSON.stringify(amendment)).digest("hex");
