import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { Section } from "@/components/ui/section";
import { delimiters, encodings, isReadableOtherwise } from "@/lib/imports";
import { encodingName, useDelimiterName } from "../../_parts/reading-names";
import { recheckImportAction } from "../actions";
import type { ImportSheetProps } from "./import-sheet";

/** As what the file was read, to be changed where the guess was wrong. */
export function Reading({ found, mayEdit, submission }: ImportSheetProps) {
  const t = useTranslations("imports.reading");
  const delimiterName = useDelimiterName();
  const { organizationId, id: importId, encoding, delimiter, askedEncoding, askedDelimiter } = found;
  const shows = found.state === "ready" || isReadableOtherwise(found);
  if (!mayEdit || !shows) return null;
  const read = encoding && delimiter;
  return (
    <Section
      title={t("title")}
      sentence={
        read
          ? t("sentence", { encoding: encodingName(encoding), delimiter: delimiterName(delimiter) })
          : t("unread")
      }
    >
      <ActionForm
        action={recheckImportAction}
        layout="row"
        tone="secondary"
        label={t("title")}
        submit={t("submit")}
        hidden={{ organizationId, importId }}
        initial={{ encoding: askedEncoding ?? "auto", delimiter: askedDelimiter ?? "auto" }}
        {...{ submission }}
      >
        <FormField
          type="select"
          name="encoding"
          label={t("encoding")}
          options={[
            { value: "auto", label: t("auto") },
            ...encodings.map((value) => ({ value, label: encodingName(value) })),
          ]}
        />
        <FormField
          type="select"
          name="delimiter"
          label={t("delimiter")}
          options={[
            { value: "auto", label: t("auto") },
            ...delimiters.map((value) => ({ value, label: delimiterName(value) })),
          ]}
        />
      </ActionForm>
    </Section>
  );
}
