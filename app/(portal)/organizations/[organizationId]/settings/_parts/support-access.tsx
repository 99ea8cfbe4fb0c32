import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { Link } from "@/components/still/link";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import { allowSupportAction } from "../actions";
import type { SettingsSheetProps } from "./settings-sheet";

/** Whether the partner's support may look; the organization's own full administrators switch it. */
export function SupportAccess(props: SettingsSheetProps) {
  const t = useTranslations("organizations.settings");
  const format = useFormat();
  const { supportAccessUntil: until } = props.organization;
  const state = until ? (
    <Badge meaning="attention">{t("supportOn", { until: format.dateTime(until) })}</Badge>
  ) : (
    <Badge>{t("supportOff")}</Badge>
  );
  return (
    <Section title={t("support")}>
      <div className="grid gap-4">
        <div>{state}</div>
        <p className="text-sm text-ink-2">{t("supportWhat")}</p>
        {props.may.decide ? <Switch {...props} /> : <Deciders {...props} />}
      </div>
    </Section>
  );
}

function Switch({ organization: { id, supportAccessUntil }, submissions }: SettingsSheetProps) {
  const t = useTranslations("organizations.settings");
  return (
    <>
      <ActionForm
        action={allowSupportAction}
        tone="secondary"
        submit={t(supportAccessUntil ? "supportChange" : "supportAllow")}
        hidden={{ organizationId: id }}
        initial={{ days: "1" }}
        submission={submissions.allow}
      >
        <FormField
          name="days"
          type="radio"
          label={t("supportFor")}
          options={[1, 7, 30].map((count) => ({ value: String(count), label: t("days", { count }) }))}
          required
        />
      </ActionForm>
      {supportAccessUntil && (
        <ActionForm
          action={allowSupportAction}
          submit={t("supportEnd")}
          tone="secondary"
          hidden={{ organizationId: id, days: "0" }}
          submission={submissions.end}
        />
      )}
    </>
  );
}

function Deciders({ organization: { id }, deciders }: SettingsSheetProps) {
  const t = useTranslations("organizations.settings");
  if (deciders.length === 0) return <p className="text-sm text-ink-2">{t("supportNobody")}</p>;
  return (
    <div className="grid gap-2 text-sm">
      <p className="text-ink-2">{t("supportWho")}</p>
      <ul className="grid gap-1">
        {deciders.map((person) => (
          <li key={person.id} className="[overflow-wrap:anywhere]">
            <Link
              href={`/organizations/${id}/users/${person.id}`}
              prefetch={false}
              className="font-medium hover:underline"
            >
              <bdi>{person.name || person.email}</bdi>
            </Link>
            {person.name && <span className="text-ink-2"> · {person.email}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
