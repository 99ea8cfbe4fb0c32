import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";
import { type Link, type LinkPurpose, type LinkState, linkOfVisit, lookAtLink } from "@/lib/links";

/** What a page may say about a link to who holds it. */
export type AboutLink = {
  state: LinkState;
  purpose?: LinkPurpose;
  email?: string;
  organization?: string;
  orderNumber?: string | null;
  expiresAt?: Date;
};

/** About the link of a token. Changes nothing. */
export async function aboutLink(ctx: Ctx, token: string): Promise<AboutLink> {
  return about(ctx, await lookAtLink(ctx, token));
}

/** About the link behind a visit's cookie. Changes nothing. */
export async function aboutVisit(ctx: Ctx, visit: string | undefined): Promise<AboutLink> {
  return visit ? about(ctx, await linkOfVisit(ctx, visit)) : { state: "unknown" };
}

async function about(ctx: Ctx, { state, link }: { state: LinkState; link?: Link }): Promise<AboutLink> {
  if (!link) return { state };
  const { purpose, email, orderNumber, organizationId, expiresAt } = link;
  const organization = organizationId ? await organizationName(ctx, organizationId) : undefined;
  return { state, purpose, email, organization, orderNumber, expiresAt };
}

async function organizationName(ctx: Ctx, organizationId: string) {
  return asSystem(ctx, "name the organization of a link", async (tx) => {
    const [row] = await tx.db
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    return row?.name;
  });
}
