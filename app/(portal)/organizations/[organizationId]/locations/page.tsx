import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listLocations } from "@/lib/sites";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { LocationList } from "../_parts/location-list";
import { organizationOf } from "../_parts/organization";

type Props = PageProps<"/organizations/[organizationId]/locations">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("organization:view");
  const t = await getTranslations("organizations.locations");
  return { title: `${t("title")} · ${(await organizationOf(ctx, (await params).organizationId)).name}` };
}

export default async function LocationsPage({ params }: Props) {
  const ctx = await pageCtx("organization:view");
  return <LocationList locations={await shown(listLocations(ctx, (await params).organizationId))} />;
}
