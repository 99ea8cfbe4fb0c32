import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { Textarea } from "@/components/forms/input";
import { SubmitButton } from "@/components/forms/submit-button";
import { Wizard } from "@/components/forms/wizard";
import { LinkButton } from "@/components/ui/button";
import { type DraftPerson, MOST_BY_HAND, type UserPackage } from "@/lib/users";
import { saveNamesAction } from "../actions";
import { NameRows } from "./name-rows";
import { PasteRows } from "./paste-rows";
import { useSteps } from "./steps";

type NamesStepProps = {
  organizationId: string;
  people: DraftPerson[];
  packages: UserPackage[];
  submission: string;
};

/** Step 1: who. Nothing is added yet; what is there survives leaving. */
export function NamesStep({ organizationId, people, packages, submission }: NamesStepProps) {
  const t = useTranslations("users.add");
  const ui = useTranslations("ui");
  const users = `/organizations/${organizationId}/users`;
  return (
    <Wizard
      wide
      steps={useSteps(organizationId, "names")}
      title={t("title")}
      sentence={t("sentence", { max: MOST_BY_HAND })}
    >
      {/* A new form per rendering: its rows are those that are kept. */}
      <ActionForm
        key={submission}
        action={saveNamesAction}
        hidden={{ organizationId }}
        submission={submission}
        submit={t("next")}
        layout="wide"
        rows
        label={t("title")}
        secondary={<LinkButton href={users}>{ui("cancel")}</LinkButton>}
      >
        <PasteRows>
          <NameRows people={people} packages={packages} />
        </PasteRows>
        <details className="rounded-md border border-line p-3">
          <summary className="cursor-pointer font-medium">{t("paste")}</summary>
          <div className="mt-3 grid gap-2">
            <label htmlFor="pasted" className="text-sm text-ink-2">
              {t("pasteHelp")}
            </label>
            <Textarea id="pasted" name="pasted" rows={5} spellCheck={false} autoComplete="off" />
            <div>
              <SubmitButton tone="secondary" name="go" value="rows">
                {t("fill")}
              </SubmitButton>
            </div>
          </div>
        </details>
      </ActionForm>
    </Wizard>
  );
}
