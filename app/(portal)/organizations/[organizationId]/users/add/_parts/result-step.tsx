import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { Wizard } from "@/components/forms/wizard";
import { Link } from "@/components/still/link";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { UserDraft } from "@/lib/users";
import { useReasons } from "../../_parts/use-reasons";
import { discardAction } from "../actions";
import { useSteps } from "./steps";

type ResultStepProps = { organizationId: string; draft: UserDraft; submission: string };

/** Step 3: who was invited, and who was not and why; those can be mended and sent again by themselves. */
export function ResultStep({ organizationId, draft, submission }: ResultStepProps) {
  const t = useTranslations("users.add");
  const { added, people } = draft;
  const users = `/organizations/${organizationId}/users`;
  const mend = people.length > 0;
  return (
    <Wizard
      steps={useSteps(organizationId, "result")}
      title={t("resultTitle")}
      sentence={t("resultSentence", { added: added.length, refused: people.length })}
      footer={
        <>
          {mend && (
            <LinkButton tone="primary" href={`${users}/add`}>
              {t("mend", { count: people.length })}
            </LinkButton>
          )}
          <ActionForm
            action={discardAction}
            hidden={{ organizationId }}
            submission={submission}
            layout="row"
            tone={mend ? "secondary" : "primary"}
            submit={t(mend ? "leave" : "done")}
          />
        </>
      }
    >
      {mend && <Refused people={people} />}
      {added.length > 0 && (
        <Section title={t("invited", { count: added.length })}>
          <ul className="grid gap-2 text-sm">
            {added.map(({ id, name, email }) => (
              <li key={id} className="flex gap-2">
                <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-good-ink" />
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <Link href={`${users}/${id}`} className="text-accent-ink hover:underline">
                    <bdi>{name}</bdi>
                  </Link>{" "}
                  <span className="text-ink-2">{email}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Wizard>
  );
}

function Refused({ people }: Pick<UserDraft, "people">) {
  const t = useTranslations("users.add");
  const say = useReasons();
  return (
    <Section title={t("refused", { count: people.length })}>
      <ul className="grid gap-3 text-sm">
        {people.map(({ email, firstName, lastName, reasons = [] }) => (
          <li key={`${email} ${firstName} ${lastName}`} className="flex gap-2">
            <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-bad-ink" />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <bdi className="font-medium">{`${firstName} ${lastName}`.trim()}</bdi>{" "}
              <span className="text-ink-2">{email}</span>
              <span className="block">{reasons.map(say).join(" ")}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
