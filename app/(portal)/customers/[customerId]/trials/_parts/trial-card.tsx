import { useTranslations } from "next-intl";
import { LicenceBar } from "@/components/charts/licence-bar";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Badge, type Meaning } from "@/components/ui/badge";
import { CopyId } from "@/components/ui/copy-id";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { Trial, TrialState } from "@/lib/trials";
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
        <Licences trial={trial} />
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

type Licence = Trial["licences"][number];

function Licences({ trial }: { trial: Trial }) {
  const t = useTranslations("trials.licences");
  const format = useFormat();
  const figure = (key: "purchased" | "assigned" | "used") => ({
    key,
    header: t(key),
    cell: (row: Licence) => format.number(row[key]),
    align: "end" as const,
  });
  const list = columns<Licence>()([
    { key: "product", header: t("product"), cell: (row) => row.product, priority: 1 },
    figure("purchased"),
    figure("assigned"),
    figure("used"),
    { key: "bar", header: t("bar"), cell: (row) => <LicenceBar {...row} />, priority: 1 },
  ]);
  return (
    <DataTable
      caption={t("caption", { id: trial.id })}
      columns={list}
      rows={trial.licences}
      rowKey={(row) => row.product}
    />
  );
}
