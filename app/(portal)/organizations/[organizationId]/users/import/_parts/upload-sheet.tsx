import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { MAX_FILE_BYTES } from "@/lib/imports";
import type { UserCsv } from "@/lib/users";
import { ExportMenu } from "../../_parts/export-menu";
import { ColumnList } from "./column-list";
import { UploadForm } from "./upload-form";

type UploadSheetProps = { organizationId: string; file: UserCsv; refused?: string; submission: string };

/** Choose a file and what it does. */
export function UploadSheet({ organizationId, file, refused, submission }: UploadSheetProps) {
  const t = useTranslations("imports");
  const users = `/organizations/${organizationId}/users`;
  return (
    <>
      <PageHeader
        title={t("upload.title")}
        sentence={t("upload.sentence")}
        action={
          <>
            <LinkButton href={`${users}/imports`} tone="quiet" icon={<History size={16} aria-hidden />}>
              {t("history.link")}
            </LinkButton>
            <ExportMenu users={users} />
          </>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <Section>
          <ClientMessages namespaces={["errors", "imports"]}>
            <UploadForm
              {...{ organizationId, refused, submission }}
              wholesale={file.isWholesale}
              megabytes={MAX_FILE_BYTES / 1024 / 1024}
            />
          </ClientMessages>
        </Section>
        <ColumnList {...{ users }} columns={file.columns} />
      </div>
    </>
  );
}
