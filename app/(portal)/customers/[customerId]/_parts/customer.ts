import { cache } from "react";
import type { Ctx } from "@/lib/access";
import { findCustomer } from "@/lib/customers";
import { shown } from "@/lib/web/shown";

/** The customer of this request's page: asked once for frame, title and content. */
export const customerOf = cache((ctx: Ctx, customerId: string) => shown(findCustomer(ctx, customerId)));
