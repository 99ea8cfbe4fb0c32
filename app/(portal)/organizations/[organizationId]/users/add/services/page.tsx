import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/(portal)/organizations/[organizationId]/_parts/titled";
import { callingChoices, checkDraft, listOffers, listPackages } from "@/lib/users";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { ServicesStep } from "../_parts/services-step";

type Props = PageProps<"/organizations/[organizationId]/users/add/services">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("users:edit");
  const t = await getTranslations("users.add");
  return titled(ctx, (await params).organizationId, t("servicesTitle"));
}

export default async function AddServicesPage({ params }: Props) {
  const ctx = await pageCtx("users:edit");
  const { organizationId } = await params;
  const { people, licences } = await shown(checkDraft(ctx, organizationId));
  if (people.length === 0) redirect(`/organizations/${organizationId}/users/add`);
  const packages = await listPackages(ctx, organizationId);
  const offers = await listOffers(ctx, organizationId);
  const choices = await callingChoices(ctx, organizationId);
  return (
    <ServicesStep
      {...{ organizationId, people, licences, packages, offers, choices }}
      submission={crypto.randomUUID()}
    />
  );
}
