import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { Checkbox } from "@/components/forms/choice";
import { SubmitButton } from "@/components/forms/submit-button";
import { Wizard } from "@/components/forms/wizard";
import {
  type CallingChoices,
  type DraftPerson,
  type LicenceOffer,
  licenceField,
  type UserPackage,
} from "@/lib/users";
import { usePackageWords } from "../../_parts/package-words";
import { useOfferWords } from "../../_parts/use-offer-words";
import { addUsersAction } from "../actions";
import { PlaceRow } from "./place-row";
import { useSteps } from "./steps";

export type ServicesStepProps = {
  organizationId: string;
  people: DraftPerson[];
  licences: string[];
  packages: UserPackage[];
  offers: LicenceOffer[];
  choices: CallingChoices;
  submission: string;
};

/** Step 2: licences for all of them; where each is and how they are called, where the package needs it. */
export function ServicesStep(props: ServicesStepProps) {
  const t = useTranslations("users.add");
  const { organizationId, people, packages, offers, submission } = props;
  const nameOf = (code: string) => packages.find((each) => each.code === code);
  return (
    <Wizard
      wide
      steps={useSteps(organizationId, "services")}
      title={t("servicesTitle")}
      sentence={t("servicesSentence")}
    >
      <Balance
        packages={packages.filter(({ code }) => people.some(({ packageCode }) => packageCode === code))}
      />
      <ActionForm
        key={submission}
        action={addUsersAction}
        hidden={{ organizationId }}
        submission={submission}
        submit={t("submit", { count: people.length })}
        layout="wide"
        rows
        label={t("servicesTitle")}
        secondary={
          <SubmitButton tone="secondary" name="go" value="back" formNoValidate>
            {t("back")}
          </SubmitButton>
        }
      >
        {offers.length > 0 && <Licences {...props} />}
        <ul className="grid gap-4">
          {people.map((person) => (
            <PlaceRow
              key={person.email}
              person={person}
              packageName={nameOf(person.packageCode)?.name}
              calling={nameOf(person.packageCode)?.calling ?? false}
              choices={props.choices}
            />
          ))}
        </ul>
      </ActionForm>
    </Wizard>
  );
}

function Balance({ packages }: { packages: UserPackage[] }) {
  const words = usePackageWords();
  if (packages.length === 0) return null;
  return <p className="text-sm text-ink-2">{packages.map(words).join(" · ")}</p>;
}

function Licences({ offers, licences }: ServicesStepProps) {
  const t = useTranslations("users.add");
  const words = useOfferWords();
  return (
    <fieldset className="grid gap-1 rounded-md border border-line p-3">
      <legend className="px-1 font-medium">{t("licences")}</legend>
      {offers.map((offer) => {
        const key = `${offer.subscriptionId}/${offer.productCode}`;
        const { closed, ...said } = words(offer);
        return (
          <Checkbox
            key={key}
            name={licenceField(key)}
            defaultChecked={licences.includes(key) && !closed}
            disabled={closed}
            {...said}
          />
        );
      })}
    </fieldset>
  );
}
