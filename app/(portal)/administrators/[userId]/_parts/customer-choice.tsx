import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { Link } from "@/components/still/link";
import type { ButtonTone } from "@/components/ui/button";
import type { AssignedRow } from "@/lib/administrators";
import type { FormAction } from "@/lib/core/form-state";

type CustomerChoiceProps = {
  rows: AssignedRow[];
  userId: string;
  /** What is done to those chosen; without it the list is for looking. */
  action?: FormAction;
  submit: string;
  tone: ButtonTone;
  label: string;
  nothing: string;
};

/** A page of customers with a box before each, and one button for those that are ticked. */
export function CustomerChoice({ rows, userId, action, submit, tone, label, nothing }: CustomerChoiceProps) {
  const t = useTranslations("administrators.assigned");
  if (rows.length === 0) return <p className="py-6 text-center text-sm text-ink-2">{nothing}</p>;
  const lines = (
    <ul aria-label={label} className="grid grid-cols-1">
      {rows.map(({ id, name, region }) => (
        <li key={id} className="flex min-w-0 items-center gap-3 border-line py-1.5 not-last:border-b">
          {action && (
            <input
              type="checkbox"
              name="organizationIds"
              value={id}
              aria-label={t("choose", { name })}
              className="size-4 shrink-0 touch:size-5"
            />
          )}
          <Link
            href={`/customers/${id}`}
            prefetch={false}
            className="min-w-0 flex-1 truncate hover:underline"
          >
            <bdi>{name}</bdi>
          </Link>
          <span className="text-sm text-ink-2">{region}</span>
        </li>
      ))}
    </ul>
  );
  if (!action) return lines;
  return (
    <div className="[&>form]:max-w-none">
      <ActionForm {...{ action, submit, tone, label }} hidden={{ userId }}>
        {lines}
      </ActionForm>
    </div>
  );
}
