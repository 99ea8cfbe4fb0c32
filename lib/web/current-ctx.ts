import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { type Ctx, mayHere, ownMay, type Permission, partnerMay, standingIn, visitorCtx } from "@/lib/access";
import { actorOfSession, type SignedIn } from "@/lib/auth";
import { ADDRESS_HEADER, PATH_HEADER } from "@/lib/core/headers";
import { isUuid } from "@/lib/core/ids";
import { sessionCookie } from "./cookies";

export async function clientAddress(): Promise<string | null> {
  return (await headers()).get(ADDRESS_HEADER);
}

/** The address of the page, without its query. */
export async function pagePath(): Promise<string | undefined> {
  return (await headers()).get(PATH_HEADER)?.split("?")[0];
}

/** Who is signed in, asked once per request. */
export const signedIn = cache(async (): Promise<SignedIn | undefined> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? actorOfSession(token, await clientAddress()) : undefined;
});

/** The context of a request; a visitor's when nobody is signed in. */
export const currentCtx = cache(async (): Promise<Ctx> => {
  const who = await signedIn();
  return who ? { actor: who.actor, now: new Date() } : visitorCtx(await clientAddress());
});

/**
 * Whether the role has the permission at all, on the pages of one organization whether it has it there: for menus and
 * buttons. The verb's door asks again, exactly.
 */
export const may = (ctx: Ctx, permission: Permission): boolean =>
  ctx.here ? mayHere(ctx, ctx.here, permission) : mayAnywhere(ctx, permission);

const mayAnywhere = ({ actor }: Ctx, permission: Permission) =>
  (actor.partnerId !== null && partnerMay(actor.roles, permission)) || ownMay(actor.roles, permission);

/** The context of a page that needs a permission: visitors go to sign in, the wrong role is told so. */
export async function pageCtx(permission: Permission): Promise<Ctx> {
  const ctx = await ctxHere(await signedInCtx(), await organizationHere());
  if (!may(ctx, permission)) forbidden();
  return ctx;
}

const organizationPage = /^\/organizations\/([0-9a-f-]{36})(?:[/?]|$)/;

/** The organization whose view the page belongs to, as its address says. */
async function organizationHere(): Promise<string | undefined> {
  return organizationPage.exec((await headers()).get(PATH_HEADER) ?? "")?.[1];
}

/** One object per request, so that what a layout asked its page need not ask again. */
const ctxHere = cache(async (ctx: Ctx, organizationId: string | undefined): Promise<Ctx> => {
  const here = organizationId && isUuid(organizationId) ? await standingIn(ctx, organizationId) : undefined;
  return here ? { ...ctx, here } : ctx;
});

/** The context of a page that every signed-in person has. */
export async function signedInCtx(): Promise<Ctx> {
  if (await signedIn()) return currentCtx();
  redirect(`/sign-in?next=${encodeURIComponent((await headers()).get(PATH_HEADER) ?? "/")}`);
}
