import { useTranslations } from "next-intl";
import { LicenceLegend } from "@/components/charts/licence-bar";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type Trial, trialLengths } from "@/lib/trials";
import { TrialCard } from "./trial-card";

type TrialListProps = {
  customer: { id: string; name: string };
  trials: Trial[];
  mayEdit: boolean;
  now: Date;
};

/** The trial that runs, and those of the past; where none runs, the way to start one. */
export function TrialList({ customer, trials, mayEdit, now }: TrialListProps) {
  const t = useTranslations("trials");
  const running = trials.some(({ state }) => state === "running");
  const [least, most] = [trialLengths[0], trialLengths[trialLengths.length - 1] ?? 0];
  const start = mayEdit && !running && (
    <LinkButton href={`/customers/${customer.id}/trials/new`} prefetch={false}>
      {t("start")}
    </LinkButton>
  );
  if (trials.length === 0)
    return <EmptyState title={t("empty")} body={t("emptyBody", { least, most })} action={start} />;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <LicenceLegend />
        {start}
      </div>
      {trials.map((trial) => (
        <TrialCard key={trial.id} customer={customer} trial={trial} mayEdit={mayEdit} now={now} />
      ))}
    </div>
  );
}
