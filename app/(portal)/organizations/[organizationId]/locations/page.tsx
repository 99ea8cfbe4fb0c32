import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listLocations } from "@/lib/locations";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { titled } from "../_parts/titled";
import { LocationList } from "./_parts/location-list";

type Props = PageProps<"/organizations/[organizationId]/locations">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("organizations.locations");
  return titled(await pageCtx("organization:view"), (await params).organizationId, t("title"));
}

export default async function LocationsPage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  const { organizationId } = await params;
  const locations = await shown(listLocations(ctx, organizationId));
  const base = `/organizations/${organizationId}/locations`;
  return <LocationList {...{ locations, base }} mayEdit={may(ctx, "locations:edit")} />;
}
