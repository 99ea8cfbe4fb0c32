import { cache } from "react";
import type { Ctx } from "@/lib/access";
import { findUser } from "@/lib/users";
import { shown } from "@/lib/web/shown";

/** The user of this request's page: asked once for title and content. */
export const userOf = cache((ctx: Ctx, organizationId: string, userId: string) =>
  shown(findUser(ctx, organizationId, userId)),
);
