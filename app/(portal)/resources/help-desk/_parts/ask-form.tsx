import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { MAX_MESSAGE, supportTopics } from "@/lib/vendor-support";
import { askSupportAction } from "../actions";

type AskFormProps = { person: { name: string; email: string }; partner: string; submission: string };

export function AskForm({ person, partner, submission }: AskFormProps) {
  const t = useTranslations("vendorSupport");
  const facts = [
    [t("facts.person"), person.name],
    [t("facts.email"), person.email],
    [t("facts.partner"), partner],
  ];
  return (
    <ActionForm action={askSupportAction} submit={t("send")} submission={submission}>
      <FormField
        name="topic"
        label={t("field.topic")}
        type="select"
        empty={t("choose")}
        options={supportTopics.map((value) => ({ value, label: t(`topic.${value}`) }))}
        required
      />
      <FormField name="subject" label={t("field.subject")} maxLength={120} required />
      <FormField
        name="message"
        label={t("field.message")}
        help={t("help.message", { max: MAX_MESSAGE })}
        type="textarea"
        required
      />
      <div className="rounded-md border border-line bg-sunken px-3 py-2">
        <p className="text-sm text-ink-2">{t("facts.title")}</p>
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-sm">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd className="[overflow-wrap:anywhere]">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </ActionForm>
  );
}
