import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/access";
import type { NewTag } from "./fields";

/** The partner's tag of this name, made if there is none: a part of giving it to somebody, with the tags held. */
export async function makeTag(
  tx: Tx,
  partnerId: string,
  { name, colour, description }: NewTag,
): Promise<string> {
  await tx.db.execute(sql`
    INSERT INTO core.tags (partner_id, name, colour, description)
    VALUES (${partnerId}, ${name}, ${colour}, ${description}) ON CONFLICT (partner_id, lower(name)) DO NOTHING`);
  const { rows } = await tx.db.execute<{ id: string }>(
    sql`SELECT id FROM core.tags WHERE partner_id = ${partnerId} AND lower(name) = lower(${name})`,
  );
  if (!rows[0]) throw new Error(`The tag ${name} was not made`);
  return rows[0].id;
}
