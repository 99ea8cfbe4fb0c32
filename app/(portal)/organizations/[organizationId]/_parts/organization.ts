import { cache } from "react";
import type { Ctx } from "@/lib/access";
import { findOrganization } from "@/lib/organizations";
import { shown } from "@/lib/web/shown";

/** The organization whose view this request shows: asked once for frame, title and content. */
export const organizationOf = cache((ctx: Ctx, organizationId: string) =>
  shown(findOrganization(ctx, organizationId)),
);
