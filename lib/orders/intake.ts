import { z } from "zod";
import type { Ctx } from "@/lib/access";
import { type Explain, parse } from "@/lib/api";
import { key } from "./values";

/** How many items one request may bring. */
const MAX_BATCH = 500;
/** Longer than any name that is taken in: what is longer is not sent back either. */
const LONGEST_NAME = 100;

type Intake<S extends z.ZodType, Answer> = {
  /** What a batch is called in the body: `{orders: […]}`. */
  list: string;
  /** A key under `errors`: how many a batch may have. */
  tooMany: string;
  /** The field that names an item. */
  name: string;
  fields: S;
  receive: (ctx: Ctx, item: z.output<S>) => Promise<Answer>;
};

export type BatchAnswer = { items: Record<string, unknown>[] };

/** One item answers for itself; of a batch each item does, and one that is refused stops no other. */
export async function takeIn<S extends z.ZodType, Answer>(
  ctx: Ctx,
  intake: Intake<S, Answer>,
  body: Record<string, unknown>,
  explain: Explain,
): Promise<Answer | BatchAnswer> {
  const { list, fields, receive } = intake;
  if (!(list in body)) return receive(ctx, parse(fields, body));
  const tooMany = key(intake.tooMany, { max: MAX_BATCH });
  const given = z.array(z.unknown(), tooMany).min(1, tooMany).max(MAX_BATCH, tooMany);
  const items: BatchAnswer["items"] = [];
  for (const item of parse(z.object({ [list]: given }), body)[list] ?? [])
    items.push(await receiveItem(ctx, intake, item, explain));
  return { items };
}

async function receiveItem<S extends z.ZodType, Answer>(
  ctx: Ctx,
  { fields, receive, name }: Intake<S, Answer>,
  item: unknown,
  explain: Explain,
): Promise<Record<string, unknown>> {
  try {
    return { status: "accepted", ...(await receive(ctx, parse(fields, item))) };
  } catch (error) {
    const { status: code, ...refused } = explain(error);
    return { status: "refused", [name]: nameOf(item, name), code, ...refused };
  }
}

function nameOf(item: unknown, name: string): string | undefined {
  const said = Object.entries(item ?? {}).find(([field]) => field === name)?.[1];
  return typeof said === "string" && said.length <= LONGEST_NAME ? said : undefined;
}
