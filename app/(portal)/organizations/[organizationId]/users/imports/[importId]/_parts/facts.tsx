import { useTranslations } from "next-intl";
import { CopyId } from "@/components/ui/copy-id";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { FoundImport } from "@/lib/imports";
import { encodingName, useDelimiterName } from "../../_parts/reading-names";

/** Which file it was, and whose. */
export function Facts({ found }: { found: FoundImport }) {
  const t = useTranslations("imports");
  const format = useFormat();
  const delimiterName = useDelimiterName();
  const { encoding, delimiter, sha256, finishedAt } = found;
  const read =
    encoding && delimiter
      ? t("facts.readAs", {
          encoding: encodingName(encoding),
          delimiter: delimiterName(delimiter),
        })
      : undefined;
  const facts = [
    { label: t("facts.mode"), value: t(`modes.${found.mode}`) },
    {
      label: t("facts.uploaded"),
      value: (
        <>
          <DateTime value={found.createdAt} show="dateTime" />{" "}
          {t("facts.uploadedBy", { name: found.requestedByName })}
        </>
      ),
    },
    { label: t("columns.size"), value: format.bytes(found.fileSize ?? 0) },
    ...(sha256 ? [{ label: t("columns.hash"), value: <CopyId id={sha256} what={t("columns.hash")} /> }] : []),
    ...(read ? [{ label: t("facts.read"), value: read }] : []),
    ...(finishedAt
      ? [
          {
            label: found.state === "undone" ? t("facts.undone") : t("facts.finished"),
            value: (
              <>
                <DateTime value={finishedAt} show="dateTime" />{" "}
                {found.state === "undone" && t("facts.uploadedBy", { name: found.undoneByName ?? "–" })}
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t("facts.title")}>
      <DescriptionList facts={facts} />
    </Section>
  );
}
