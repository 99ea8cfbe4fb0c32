import { useTranslations } from "next-intl";
import { BackLink } from "@/app/(portal)/organizations/[organizationId]/_parts/back-link";
import { useOfferWords } from "@/app/(portal)/organizations/[organizationId]/users/_parts/use-offer-words";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { type LicenceOffer, licenceBoxes, licenceField, type User } from "@/lib/users";
import { changeLicencesAction } from "../actions";

type LicencesSheetProps = {
  organizationId: string;
  user: User;
  offers: LicenceOffer[];
  submission: string;
};

const keyOf = ({ subscriptionId, productCode }: LicenceOffer) => `${subscriptionId}/${productCode}`;

/** The licences that there are, those of the user ticked; how many are left stands beside each. */
export function LicencesSheet({ organizationId, user, offers, submission }: LicencesSheetProps) {
  const t = useTranslations("users.licences");
  const ui = useTranslations("ui");
  const words = useOfferWords();
  const own = `/organizations/${organizationId}/users/${user.id}`;
  // A closed one cannot be given; who has it may lose it.
  const open = offers.filter((offer) => offer.has || !words(offer).closed);
  const held = offers.filter(({ has }) => has).map(keyOf);
  return (
    <>
      <BackLink href={own} label={user.name} />
      <PageHeader title={t("title")} sentence={t("sentence")} />
      {offers.length === 0 ? (
        <EmptyState title={t("empty")} body={t("emptyBody")} />
      ) : (
        <ActionForm
          action={changeLicencesAction}
          hidden={{ organizationId, userId: user.id }}
          seen={licenceBoxes(open.map(keyOf), held)}
          submission={submission}
          submit={t("save")}
          secondary={<LinkButton href={own}>{ui("cancel")}</LinkButton>}
        >
          <fieldset className="grid gap-1">
            <legend className="sr-only">{t("title")}</legend>
            {offers.map((offer) => {
              const { label, help } = words(offer);
              return (
                <FormField
                  key={keyOf(offer)}
                  type="checkbox"
                  name={licenceField(keyOf(offer))}
                  disabled={!open.includes(offer)}
                  {...{ label, help }}
                />
              );
            })}
          </fieldset>
        </ActionForm>
      )}
    </>
  );
}
