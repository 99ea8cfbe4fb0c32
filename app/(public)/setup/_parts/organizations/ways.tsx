import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import type { Params } from "@/lib/core/list-address";

const all = ["proposed", "search", "new"] as const;
export type Way = (typeof all)[number];

/** The way that the address asks for. */
export const wayIn = (params: Params): Way | undefined => all.find((way) => way === params.way);
export const wordsIn = (params: Params): string =>
  typeof params.q === "string" ? params.q.slice(0, 260) : "";

type WaysProps = { step: "partner" | "customer"; way: Way; proposed: number; search?: boolean };

/** What was found, a search, a new organization: none of them is ever out of reach. */
export function Ways({ step, way, proposed, search = true }: WaysProps) {
  const t = useTranslations("setup.ways");
  const ways = all.filter((each) => (each === "proposed" ? proposed > 0 : each !== "search" || search));
  return (
    <Tabs
      label={t(`${step}Label`)}
      tabs={ways.map((each) => ({
        href: `/setup/${step}?way=${each}`,
        label: t(each),
        current: way === each,
        count: each === "proposed" ? proposed : undefined,
      }))}
    />
  );
}
