import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { PageHeader } from "@/components/ui/page-header";
import { timeZonesFor } from "@/lib/core/time-zones";
import type { Organization } from "@/lib/organizations";
import { BackLink } from "../../_parts/back-link";
import { createLocationAction } from "../actions";
import { LocationFields } from "./location-fields";

type NewLocationProps = { organization: Organization; now: Date; submission: string };

export function NewLocation({ organization: { id, country }, now, submission }: NewLocationProps) {
  const t = useTranslations("organizations.locations");
  const { obvious = "" } = timeZonesFor(country, now);
  return (
    <>
      <BackLink href={`/organizations/${id}/locations`} label={t("back")} />
      <PageHeader title={t("newTitle")} />
      <ActionForm
        action={createLocationAction}
        submit={t("add")}
        hidden={{ organizationId: id }}
        initial={{ country, timeZone: obvious, emergency: "same" }}
        submission={submission}
      >
        <LocationFields country={country} now={now} />
      </ActionForm>
    </>
  );
}
