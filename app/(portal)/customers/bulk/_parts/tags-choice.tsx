import { useTranslations } from "next-intl";
import { Field } from "@/components/forms/field";
import { Input } from "@/components/forms/input";
import { anyKey } from "@/lib/core/any-key";
import { type CountedTag, MAX_NAME, tagField } from "@/lib/tags";
import { TagBoxes, TagColours, TagWords } from "../../_parts/tag-boxes";
import { useColourWords } from "../../_parts/tag-words";
import { ChoiceForm } from "./choice-form";
import type { BulkRequest } from "./read-request";

type TagsChoiceProps = { request: BulkRequest; tags: CountedTag[] };

/** Which tags to give, a new one among them, or to take away. */
export function TagsChoice({ request, tags }: TagsChoiceProps) {
  const t = useTranslations("bulk");
  const refused = anyKey(useTranslations("errors"));
  const { operation, tagIds, errors, asked } = request;
  const [error] = Object.values(errors);
  const missing = asked && !error;
  return (
    <ChoiceForm request={request}>
      {tags.length > 0 ? (
        <TagBoxes
          id="tags"
          legend={t(operation === "untag" ? "untags" : "tags")}
          error={missing ? t("missingTag") : undefined}
          boxes={tags.map(({ id, name, colour, description }) => ({
            name: tagField(id),
            checked: tagIds.includes(id),
            label: <TagWords name={name} colour={colour} />,
            help: description ?? undefined,
          }))}
        />
      ) : (
        <p className="text-ink-2">{t("noTags")}</p>
      )}
      {operation === "tag" && (
        <NewTag typed={request.typed} error={error && refused(error.key, error.values)} />
      )}
    </ChoiceForm>
  );
}

function NewTag({ typed, error }: { typed: BulkRequest["typed"]; error?: string }) {
  const t = useTranslations("tags");
  return (
    <fieldset className="grid min-w-0 gap-4 border-t border-line pt-4">
      <legend className="sr-only">{t("customer.new")}</legend>
      <Field
        id="newName"
        label={t("customer.new")}
        help={`${t("form.nameHelp", { max: MAX_NAME })} ${t("customer.newHelp")}`}
        error={error}
        optional
      >
        {(control) => (
          <Input
            {...control}
            name="newName"
            defaultValue={typed.newName}
            autoComplete="off"
            autoFocus={!!error}
          />
        )}
      </Field>
      <TagColours
        name="newColour"
        legend={t("form.colour")}
        value={typed.newColour}
        colours={useColourWords()}
      />
    </fieldset>
  );
}
