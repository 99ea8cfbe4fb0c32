import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { FoundImport, RowsFilter, RowsPage } from "@/lib/imports";
import { ImportBadge } from "../../_parts/import-state";
import { Balance } from "./balance";
import { Facts } from "./facts";
import { Outcome, useSentence } from "./outcome";
import { Preview } from "./preview";
import { Reading } from "./reading";
import { RowList } from "./row-list";
import { UnderWay } from "./under-way";
import { Warnings } from "./warnings";

export type ImportSheetProps = {
  found: FoundImport;
  filter: RowsFilter;
  page: RowsPage;
  mayEdit: boolean;
  now: Date;
  submission: string;
};

/** One import: how far it is, what it would change, then what it did. */
export function ImportSheet(props: ImportSheetProps) {
  const { found, mayEdit } = props;
  const t = useTranslations("imports");
  const users = `/organizations/${found.organizationId}/users`;
  const sentence = useSentence(found);
  const shows = found.counts !== null && found.state !== "checking" && found.state !== "refused";
  return (
    <>
      <PageHeader
        title={found.fileName}
        beside={<ImportBadge state={found.state} />}
        sentence={sentence}
        action={
          <>
            {found.errorFileKey && shows && (
              <LinkButton
                href={`${users}/imports/${found.id}/errors`}
                prefetch={false}
                download
                icon={<Download size={16} aria-hidden />}
              >
                {t("downloadErrors")}
              </LinkButton>
            )}
            {found.finishedAt && mayEdit && <LinkButton href={`${users}/import`}>{t("another")}</LinkButton>}
            {found.finishedAt && <LinkButton href={users}>{t("users")}</LinkButton>}
          </>
        }
      />
      <div className="grid gap-4">
        <Outcome found={found} />
        <UnderWay {...props} />
        {found.state === "ready" && <Preview {...props} />}
        <Warnings found={found} />
        {found.state === "ready" && <Balance found={found} />}
        {found.state === "refused" && <Reading {...props} />}
        {shows && <RowList {...props} />}
        {found.state === "ready" && <Reading {...props} />}
        <Facts found={found} />
      </div>
    </>
  );
}
