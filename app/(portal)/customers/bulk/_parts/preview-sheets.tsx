import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { AssignmentPreview, TagPreview } from "@/lib/bulk";
import { useFormat } from "@/lib/format/use-format";
import { bulkAssignAction, bulkTagsAction } from "../actions";
import { ChangedNote, Note, OutcomeList } from "./outcome-list";
import { againQuery, type BulkRequest, withoutChoice } from "./read-request";

type TagProps = {
  request: BulkRequest;
  kind: "tag" | "untag";
  preview: TagPreview;
  submission: string;
};

/** What giving or taking tags will do, and the button that does it. */
export function TagPreviewSheet({ request, kind, preview, submission }: TagProps) {
  const t = useTranslations("bulk");
  const format = useFormat();
  const { create, selected, from } = request;
  const tags = [...preview.tags, ...(create ? [{ id: "", ...create }] : [])];
  const { counts, digest } = preview;
  const names = format.list(tags.map(({ name }) => name));
  return (
    <Section title={t("preview")} action={<Again request={request} />}>
      {request.changed && <ChangedNote />}
      <ul aria-label={t("chosen")} className="mb-4 flex flex-wrap gap-1">
        {tags.map(({ id, name, colour }) => (
          <li key={id} className="flex min-w-0">
            <Tag colour={colour}>{name}</Tag>
          </li>
        ))}
      </ul>
      <OutcomeList
        outcomes={preview}
        words={{
          change: t(`change.${kind}`, { count: counts.change, tags: names }),
          same: t(`same.${kind}`, { count: counts.same }),
        }}
      />
      {kind === "untag" && counts.change > 0 && <p className="mb-4 text-sm text-ink-2">{t("disappears")}</p>}
      {counts.change > 0 && (
        <ActionForm
          action={bulkTagsAction}
          hidden={{
            kind,
            selection: selected,
            tags: preview.tags.map(({ id }) => id).join(","),
            ...(create && { newName: create.name, newColour: create.colour }),
            expected: digest,
            from,
            again: againQuery(request),
          }}
          submission={submission}
          submit={t(`submit.${kind}`, { count: counts.change })}
          label={t("preview")}
        />
      )}
    </Section>
  );
}

type AssignmentProps = {
  request: BulkRequest;
  kind: "assign" | "unassign";
  preview: AssignmentPreview;
  submission: string;
};

/** What giving customers to somebody or taking them will do, and the button that does it. */
export function AssignmentPreviewSheet({ request, kind, preview, submission }: AssignmentProps) {
  const t = useTranslations("bulk");
  const { person, counts, digest, own } = preview;
  return (
    <Section title={t("preview")} action={<Again request={request} />}>
      {request.changed && <ChangedNote />}
      <OutcomeList
        outcomes={preview}
        words={{
          change: t(`change.${kind}`, { count: counts.change, name: person.name }),
          same: t(`same.${kind}`, { count: counts.same }),
        }}
      />
      {own && counts.change > 0 && <Note>{t("own")}</Note>}
      {counts.change > 0 && (
        <ActionForm
          action={bulkAssignAction}
          hidden={{
            kind,
            selection: request.selected,
            person: person.id,
            expected: digest,
            from: request.from,
            again: againQuery(request),
          }}
          submission={submission}
          submit={t(`submit.${kind}`, { count: counts.change })}
          label={t("preview")}
        />
      )}
    </Section>
  );
}

function Again({ request }: { request: BulkRequest }) {
  const t = useTranslations("bulk");
  return (
    <LinkButton tone="quiet" href={withoutChoice(request)}>
      {t("again")}
    </LinkButton>
  );
}
