import { useTranslations } from "next-intl";
import { SearchBox } from "@/components/data-table/search-box";
import { GetForm, Link } from "@/components/still/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { HitIcon } from "./hit-icon";
import type { Hits } from "./hits";

/** The palette as a page: for browsers without scripts, and to send to somebody. */
export function FindResults({ words, hits }: { words: string; hits: Hits }) {
  const t = useTranslations("find");
  return (
    <>
      <PageHeader title={t("title")} sentence={words ? hits.said : t("hint")} />
      <GetForm action="/find" role="search" className="mb-5 flex flex-wrap gap-2">
        <SearchBox value={words} label={t("placeholder")} />
        <Button type="submit">{t("submit")}</Button>
      </GetForm>
      {hits.groups.length === 0 && <EmptyState title={t("nothing", { words })} body={t("nothingBody")} />}
      <div className="grid max-w-3xl gap-4">
        {hits.groups.map((group) => (
          <Section key={group.label} title={group.label}>
            <ul className="-mx-2 grid">
              {group.hits.map((hit) => (
                <li key={hit.href}>
                  <Link
                    href={hit.href}
                    prefetch={false}
                    className="flex min-h-9 items-center gap-2.5 rounded-md px-2 py-1 touch:min-h-11 hover:bg-hover"
                  >
                    <HitIcon kind={hit.kind} />
                    <span className="min-w-0 [overflow-wrap:anywhere]">
                      <bdi>{hit.title}</bdi>
                      {hit.detail && <bdi className="ml-2 text-sm text-ink-2">{hit.detail}</bdi>}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}
