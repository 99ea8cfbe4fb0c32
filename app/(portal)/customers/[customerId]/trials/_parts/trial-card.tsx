import { useTranslations } from "next-intl";
import { Badge, type Meaning } from "@/components/ui/badge";
import { CopyId } from "@/components/ui/copy-id";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { Trial, TrialState } from "@/lib/trials";
import { LicenceTable } from "../../_parts/licence-table";
import { TrialActions } from "./trial-actions";

const meanings: Record<TrialState, Meaning> = {
  running: "information",
  converted: "good",
  ended: "neutral",
  expired: "neutral",
};

type TrialCardProps = {
  customer: { id: string; name: string };
  trial: Trial;
  mayEdit: boolean;
  now: Date;
};

/** One trial: its days, who did what to it, and how much of it is assigned and used. */
export function TrialCard({ customer, trial, mayEdit, now }: TrialCardProps) {
  const t = useTranslations("trials");
  const format = useFormat();
  const days = { from: format.day(trial.startsOn), to: format.day(trial.endsOn) };
  return (
    <Section
      title={t("days", days)}
      sentence={<Story trial={trial} now={now} />}
      action={<Badge meaning={meanings[trial.state]}>{t(`state.${trial.state}`)}</Badge>}
    >
      <div className="grid grid-cols-1 gap-4">
        <LicenceTable of={trial.id} licences={trial.licences} trial />
        {mayEdit && trial.state === "running" && <TrialActions customer={customer} trial={trial} now={now} />}
        <div className="min-w-0 text-sm [overflow-wrap:anywhere]">
          <CopyId id={trial.id} what={t("id")} />
        </div>
      </div>
    </Section>
  );
}

/** "Ends in 12 days (2 Dec) · started by Ada Lindqvist", and each extension in a line of its own. */
function Story({ trial, now }: { trial: Trial; now: Date }) {
  const t = useTranslations("trials");
  const format = useFormat();
  const { startedBy, endedBy, extensions, state } = trial;
  const end = {
    running: () => t("ends", { when: format.relativeDay(trial.endsOn, now) }),
    converted: () => t("convertedBy", { name: endedBy ?? "" }),
    ended: () => t("endedBy", { name: endedBy ?? "" }),
    expired: () => t("endedItself"),
  }[state]();
  const parts = startedBy ? [end, t("startedBy", { name: startedBy })] : [end];
  return (
    <>
      {parts.join(" · ")}
      {extensions.map(({ at, by, from, to }) => (
        <span key={at} className="block">
          {t("extended", { day: format.day(at), name: by, from: format.shortDay(from), to: format.day(to) })}
        </span>
      ))}
    </>
  );
}
