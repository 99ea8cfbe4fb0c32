import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Section } from "@/components/ui/section";
import type { OverviewProps } from "./organization-overview";

type Task = { key: string; words: string; note?: string; href?: string; go?: string };

/** What waits for an administrator, each with the way to do it. */
export function Unfinished(props: OverviewProps) {
  const t = useTranslations("organizations.todo");
  const tasks = [...useSetUps(props), ...usePlaces(props), ...useOthers(props)];
  return (
    <Section title={t("title")}>
      {tasks.length === 0 && (
        <p className="flex items-start gap-2 text-sm text-ink-2">
          <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-good-ink" />
          {t("done")}
        </p>
      )}
      <ul className="grid gap-3 text-sm">
        {tasks.map(({ key, words, note, href, go }) => (
          <li key={key} className="flex items-start gap-2">
            <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-attention-ink" />
            <span className="grid min-w-0 [overflow-wrap:anywhere]">
              {words}
              {note && <span className="text-ink-2">{note}</span>}
              {href && (
                <Link href={href} className="justify-self-start text-accent-ink hover:underline">
                  {go}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useSetUps({ overview: { subscriptions }, may }: OverviewProps): Task[] {
  const t = useTranslations("organizations.todo");
  return subscriptions
    .filter(({ state }) => state === "setUp")
    .map(({ id, orderNumber }) => {
      const task = { key: id, words: t("setUp", { id }) };
      if (!orderNumber) return task;
      if (!may.orders) return { ...task, note: t("setUpMail") };
      return { ...task, href: `/orders/${encodeURIComponent(orderNumber)}`, go: t("setUpGo") };
    });
}

function usePlaces({ organization: { id }, overview: { counts, licences }, may }: OverviewProps): Task[] {
  const t = useTranslations("organizations.todo");
  const base = `/organizations/${id}`;
  const bought = (family: string) => licences.some((each) => each.family === family && each.purchased > 0);
  const tasks: Task[] = [];
  if (bought("meetings") && counts.sites === 0)
    tasks.push({
      key: "site",
      words: t("site"),
      ...(may.sites && { href: `${base}/sites/new`, go: t("siteGo") }),
    });
  if (bought("calling") && counts.locations === 0)
    tasks.push({
      key: "location",
      words: t("location"),
      ...(may.locations && { href: `${base}/locations/new`, go: t("locationGo") }),
    });
  if (licences.length > 0 && counts.users === 0)
    tasks.push({
      key: "users",
      words: t("users"),
      ...(may.users && { href: `${base}/users/import`, go: t("usersGo") }),
    });
  return tasks;
}

function useOthers({ organization: { id }, overview: { domains, licences } }: OverviewProps): Task[] {
  const t = useTranslations("organizations.todo");
  const base = `/organizations/${id}`;
  const over = licences.filter(({ purchased, assigned }) => assigned > purchased);
  return [
    ...over.map(({ product, purchased, assigned }) => ({
      key: product,
      words: t("overage", { product, count: assigned - purchased }),
      href: `${base}/users`,
      go: t("overageGo"),
    })),
    ...domains.pending.map((name) => ({
      key: name,
      words: t("domain", { name }),
      href: `${base}/domains/${name}`,
      go: t("domainGo"),
    })),
  ];
}
