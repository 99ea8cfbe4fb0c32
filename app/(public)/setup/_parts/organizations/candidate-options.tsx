import type { useTranslations } from "next-intl";
import type { Format } from "@/lib/format";
import type { usePlaces } from "@/lib/format/use-places";
import type { Candidate } from "@/lib/provisioning";

type Words = {
  t: ReturnType<typeof useTranslations<"setup">>;
  format: Format;
  places: ReturnType<typeof usePlaces>;
};

/** Organizations to choose among: why each is proposed, and enough of it to recognise a dead duplicate. */
export const candidateOptions = (candidates: readonly Candidate[], words: Words) =>
  candidates.map((each) => ({
    value: each.id,
    label: each.name,
    muted: each.dormant,
    help: <About candidate={each} {...words} />,
  }));

function About({ candidate, t, format, places }: Words & { candidate: Candidate }) {
  const { country, region, activeUsers, lastActivityAt, dormant, why } = candidate;
  const domains = candidate.domains.map(({ name, status }) => `${name} (${t(`facts.${status}`)})`);
  const facts = [
    places.country(country),
    t("candidates.region", { region: t(`facts.regions.${region}`) }),
    t("candidates.activeUsers", { count: activeUsers }),
    ...(dormant
      ? []
      : [
          lastActivityAt
            ? t("candidates.lastActivity", { date: format.day(lastActivityAt) })
            : t("candidates.never"),
        ]),
  ];
  return (
    <span className="grid pb-2">
      <span>{t(`candidates.why.${why}`)}</span>
      <span>{facts.join(" · ")}</span>
      {domains.length > 0 && <span>{t("candidates.domains", { domains: format.list(domains) })}</span>}
      {dormant && <span className="font-medium text-attention-ink">{t("candidates.dormant")}</span>}
    </span>
  );
}
