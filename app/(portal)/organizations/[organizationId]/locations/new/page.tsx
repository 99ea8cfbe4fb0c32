import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageCtx } from "@/lib/web/current-ctx";
import { organizationOf } from "../../_parts/organization";
import { titled } from "../../_parts/titled";
import { NewLocation } from "../_parts/new-location";

type Props = PageProps<"/organizations/[organizationId]/locations/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("organizations.locations");
  return titled(await pageCtx("locations:edit"), (await params).organizationId, t("newTitle"));
}

export default async function NewLocationPage({ params }: Props) {
  const ctx = await pageCtx("locations:edit");
  const organization = await organizationOf(ctx, (await params).organizationId);
  return <NewLocation organization={organization} now={ctx.now} submission={crypto.randomUUID()} />;
}
