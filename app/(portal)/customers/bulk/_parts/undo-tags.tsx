import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { bulkTagsAction } from "../actions";

/** In the toast: takes the tags back from exactly those who got them, or gives them back. */
export function UndoTags({ did, work, tags }: { did: string; work: string; tags: string }) {
  const t = useTranslations("bulk");
  return (
    <ActionForm
      action={bulkTagsAction}
      hidden={{ kind: did === "tag" ? "untag" : "tag", selection: `work=${work}`, tags, undoes: "on" }}
      layout="row"
      tone="quiet"
      submit={t("undo")}
      label={t("undo")}
    />
  );
}
