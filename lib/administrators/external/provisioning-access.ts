import { and, eq } from "drizzle-orm";
import { management, organizations } from "@/db/schema";
import { type Ctx, inOrganization, type Tx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";

/** The link of a partner that a customer lets in. */
export type LetIn = { organizationId: string; partnerId: string };

/** Which access the partner has, for who may decide about it. */
export async function accessOf(ctx: Ctx, given: LetIn): Promise<"full" | "provisioning"> {
  const [managed] = await inOrganization(ctx, "managementAccess:edit", given.organizationId, (tx) =>
    tx.db.select({ access: management.access }).from(management).where(linkOf(given)),
  );
  if (!managed) throw notFound("partner");
  return managed.access;
}

const linkOf = ({ organizationId, partnerId }: LetIn) =>
  and(eq(management.organizationId, organizationId), eq(management.partnerId, partnerId));

/** The link as long as it lets the partner provision and no more. */
export const provisioningLinkOf = (given: LetIn) => and(linkOf(given), eq(management.access, "provisioning"));

export async function partnerNamed(tx: Tx, id: string) {
  const [partner] = await tx.db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, id));
  return { kind: "partner", id, name: partner?.name ?? "" };
}
