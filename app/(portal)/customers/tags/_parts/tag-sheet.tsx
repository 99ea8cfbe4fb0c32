import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { FormField } from "@/components/forms/form-field";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { tagColour } from "@/lib/format/tag-colours";
import { type FoundTag, MAX_NAME } from "@/lib/tags";
import { ColourChoice } from "../../_parts/tag-fields";
import { useColourWords } from "../../_parts/tag-words";
import { deleteTagAction, editTagAction } from "../actions";

type TagSheetProps = { tag: FoundTag; submissions: [edit: string, remove: string] };

/** One tag: its name, colour and description, and the way to be rid of it. */
export function TagSheet({ tag, submissions }: TagSheetProps) {
  const t = useTranslations("tags");
  const ui = useTranslations("ui");
  const colours = useColourWords();
  const { id, name, colour, description } = tag;
  return (
    <>
      <PageHeader title={t("editNamed", { name })} sentence={t("form.everywhere")} />
      <div className="grid max-w-form gap-6">
        <ActionForm
          action={editTagAction}
          hidden={{ tagId: id }}
          seen={{ name, colour: tagColour(colour), description: description ?? "" }}
          submission={submissions[0]}
          submit={t("form.save")}
          label={t("edit")}
          secondary={<LinkButton href="/customers/tags">{ui("cancel")}</LinkButton>}
        >
          <FormField
            name="name"
            label={t("form.name")}
            help={t("form.nameHelp", { max: MAX_NAME })}
            autoComplete="off"
            required
          />
          <ColourChoice name="colour" legend={t("form.colour")} colours={colours} />
          <FormField
            name="description"
            label={t("form.description")}
            help={t("form.descriptionHelp")}
            autoComplete="off"
            optional
          />
        </ActionForm>
        <DeleteTag tag={tag} submission={submissions[1]} />
      </div>
    </>
  );
}

function DeleteTag({ tag, submission }: { tag: FoundTag; submission: string }) {
  const t = useTranslations("tags.delete");
  const { id, name, customers, elsewhere } = tag;
  return (
    <Section title={t("section")}>
      {elsewhere > 0 ? (
        <p className="text-ink-2">{t("elsewhere", { count: elsewhere })}</p>
      ) : (
        <div className="grid justify-items-start gap-3">
          <p className="text-ink-2">{t("consequence", { count: customers })}</p>
          <ConfirmForm
            action={deleteTagAction}
            hidden={{ tagId: id, carriers: `${customers}` }}
            submission={submission}
            trigger={t("trigger")}
            title={t("title", { name })}
            consequence={t("consequence", { count: customers })}
            submit={t("submit")}
          />
        </div>
      )}
    </Section>
  );
}
