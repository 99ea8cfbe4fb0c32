import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { useFormat } from "@/lib/format/use-format";
import { EXTENSION_DAYS, extensionOf, type Trial } from "@/lib/trials";
import { endTrialAction, extendTrialAction } from "../actions";

type TrialActionsProps = {
  customer: { id: string; name: string };
  trial: Trial;
  now: Date;
};

/** What can be done with a running trial; never without saying what becomes of its end or its licences. */
export function TrialActions({ customer, trial, now }: TrialActionsProps) {
  const t = useTranslations("trials");
  const hidden = { organizationId: customer.id, trialId: trial.id };
  const assigned = trial.licences.reduce((sum, licence) => sum + licence.assigned, 0);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Extend hidden={hidden} trial={trial} now={now} />
      <ConfirmForm
        action={endTrialAction}
        trigger={t("end.trigger")}
        title={t("end.title", { name: customer.name })}
        consequence={t("end.consequence", { users: trial.users, licences: assigned })}
        submit={t("end.submit")}
        hidden={hidden}
        submission={crypto.randomUUID()}
      />
    </div>
  );
}

type ExtendProps = { hidden: Record<string, string>; trial: Trial; now: Date };

function Extend({ hidden, trial, now }: ExtendProps) {
  const t = useTranslations("trials.extend");
  const format = useFormat();
  const { from, to, days } = extensionOf(trial.endsOn, now);
  const [today, then] = [format.day(from), format.day(to)];
  if (days === 0) return <p className="text-sm text-ink-2">{t("already", { days: EXTENSION_DAYS })}</p>;
  if (days > 0)
    return (
      <ActionForm
        action={extendTrialAction}
        submit={t("submit", { day: then })}
        tone="secondary"
        hidden={hidden}
        submission={crypto.randomUUID()}
        layout="row"
      />
    );
  return (
    <ConfirmForm
      action={extendTrialAction}
      trigger={t("trigger")}
      title={t("shorterTitle")}
      consequence={t("shorter", { from: today, to: then, days: -days, span: EXTENSION_DAYS })}
      submit={t("shorten", { day: then })}
      hidden={{ ...hidden, shorten: "on" }}
      submission={crypto.randomUUID()}
    />
  );
}
