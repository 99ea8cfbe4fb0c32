import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { isUndoable } from "@/lib/imports";
import type { ImportSheetProps } from "./import-sheet";
import { Undo } from "./undo";

/** What can be done beside the plan itself: the errors as a file, undo, go on. */
export function SheetActions({
  found,
  mayEdit,
  now,
  submission,
  shows,
}: ImportSheetProps & { shows: boolean }) {
  const t = useTranslations("imports");
  const users = `/organizations/${found.organizationId}/users`;
  return (
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
      {mayEdit && isUndoable(found, now) && <Undo {...{ found, submission }} />}
      {found.finishedAt && mayEdit && <LinkButton href={`${users}/import`}>{t("another")}</LinkButton>}
      {found.finishedAt && <LinkButton href={users}>{t("users")}</LinkButton>}
    </>
  );
}
