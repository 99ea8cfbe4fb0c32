import { useTranslations } from "next-intl";
import { TagWords } from "@/app/(portal)/customers/_parts/tag-boxes";
import { ColourChoice, TagChoice } from "@/app/(portal)/customers/_parts/tag-fields";
import { useColourWords } from "@/app/(portal)/customers/_parts/tag-words";
import { setCustomerTagsAction } from "@/app/(portal)/customers/tags/actions";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { type CountedTag, MAX_NAME, MAX_TAGS, tagField } from "@/lib/tags";

type TagsFormProps = {
  customer: { id: string; tags: { id: string }[] };
  tags: CountedTag[];
  submission: string;
};

/** All tags of the partner, those of the customer ticked, and room for a new one. */
export function TagsForm({ customer, tags, submission }: TagsFormProps) {
  const t = useTranslations("tags.customer");
  const ui = useTranslations("ui");
  const own = new Set(customer.tags.map(({ id }) => id));
  const seen = Object.fromEntries(tags.map(({ id }) => [tagField(id), own.has(id) ? "on" : ""]));
  return (
    <Section title={t("title")} sentence={t("sentence", { max: MAX_TAGS })}>
      <ActionForm
        action={setCustomerTagsAction}
        hidden={{ customerId: customer.id }}
        seen={seen}
        submission={submission}
        submit={t("save")}
        label={t("title")}
        secondary={<LinkButton href={`/customers/${customer.id}`}>{ui("cancel")}</LinkButton>}
      >
        {tags.length > 0 ? (
          <TagChoice
            legend={t("choose")}
            tags={tags.map(({ id, name, colour, description }) => ({
              name: tagField(id),
              label: <TagWords name={name} colour={colour} />,
              help: description ?? undefined,
            }))}
          />
        ) : (
          <p className="text-ink-2">{t("noTags")}</p>
        )}
        <NewTag />
      </ActionForm>
    </Section>
  );
}

function NewTag() {
  const t = useTranslations("tags");
  return (
    <fieldset className="grid min-w-0 gap-4 border-t border-line pt-4">
      <legend className="sr-only">{t("customer.new")}</legend>
      <FormField
        name="newName"
        label={t("customer.new")}
        help={`${t("form.nameHelp", { max: MAX_NAME })} ${t("customer.newHelp")}`}
        autoComplete="off"
        optional
      />
      <ColourChoice name="newColour" legend={t("form.colour")} colours={useColourWords()} />
      <FormField name="newDescription" label={t("form.description")} autoComplete="off" optional />
    </fieldset>
  );
}
