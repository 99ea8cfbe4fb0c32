import type { Metadata } from "next";
import { cache } from "react";
import type { Ctx } from "@/lib/access";
import { findLocation } from "@/lib/locations";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { titled } from "../../_parts/titled";
import { LocationSheet } from "../_parts/location-sheet";

type Props = PageProps<"/organizations/[organizationId]/locations/[locationId]">;

const locationOf = cache((ctx: Ctx, organizationId: string, locationId: string) =>
  shown(findLocation(ctx, organizationId, locationId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("organization:view");
  const { organizationId, locationId } = await params;
  return titled(ctx, organizationId, (await locationOf(ctx, organizationId, locationId)).name);
}

export default async function LocationPage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  const { organizationId, locationId } = await params;
  const location = await locationOf(ctx, organizationId, locationId);
  const submissions = { change: crypto.randomUUID(), remove: crypto.randomUUID() };
  const mayEdit = may(ctx, "locations:edit");
  return <LocationSheet {...{ organizationId, location, mayEdit, submissions }} now={ctx.now} />;
}
