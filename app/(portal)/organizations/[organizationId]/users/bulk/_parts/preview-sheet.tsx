import { CircleCheck, CircleMinus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import {
  type CallingChoices,
  deletionNeedsTyping,
  type UserOperation,
  type UserPackage,
  type UserPreview,
} from "@/lib/users";
import { usePackageWords } from "../../_parts/package-words";
import { useReasons } from "../../_parts/use-reasons";
import { bulkActions } from "../actions-of";
import { asksForCalling, CallingForm } from "./calling-form";
import { type BulkUsersRequest, bulkQuery } from "./read-request";

type Props = {
  request: BulkUsersRequest;
  preview: UserPreview;
  packageTo?: UserPackage;
  /** For a package with calling. */
  choices?: CallingChoices;
  submission: string;
  now: Date;
};

/** How many it happens to, how many are left out and why, and the button that does it. */
export function PreviewSheet({ request, preview, packageTo, choices, submission, now }: Props) {
  const t = useTranslations("users.bulk");
  const { operation } = request;
  const { change } = preview;
  const target = packageTo?.name ?? t("noPackage");
  return (
    <Section title={t("preview")}>
      {request.changed && <Note>{t("changed")}</Note>}
      {packageTo && <Balance to={packageTo} />}
      {choices && asksForCalling(request, preview) && <CallingForm {...{ request, choices }} />}
      <div className="mb-4 grid gap-4">
        {change.count > 0 ? (
          <Line icon={iconOf(operation)} {...change}>
            {t(`change.${operation}`, { count: change.count, package: target })}
          </Line>
        ) : (
          <p className="font-medium">{t("nothing")}</p>
        )}
        <LeftOut {...{ request, preview, now }} />
      </div>
      {change.count > 0 && <p className="mb-4 text-sm text-ink-2">{t(`consequence.${operation}`)}</p>}
      {change.count > 0 && (
        <ActionForm
          action={bulkActions[operation]}
          hidden={{
            organizationId: request.organizationId,
            selection: request.selected,
            from: request.from,
            again: bulkQuery(request),
            expected: preview.digest,
            ...(request.force && { force: "on" }),
            ...(operation === "package" && packageFields(request)),
          }}
          submission={submission}
          tone={operation === "delete" ? "danger" : "primary"}
          submit={t(`submit.${operation}`, { count: change.count })}
          label={t("preview")}
        >
          {operation === "delete" && deletionNeedsTyping(change.count) && (
            <FormField
              name="confirmation"
              label={t("typeNumber", { count: change.count })}
              pattern={String(change.count)}
              inputMode="numeric"
              autoComplete="off"
              required
            />
          )}
        </ActionForm>
      )}
    </Section>
  );
}

const packageFields = ({
  packageCode,
  calling: { location, firstExtension, numbers },
}: BulkUsersRequest) => ({
  ...{ packageCode, location, firstExtension },
  ...(numbers && { numbers: "on" }),
});

const iconOf = (operation: UserOperation) =>
  operation === "delete" ? (
    <Trash2 size={16} aria-hidden className="text-bad-ink" />
  ) : (
    <CircleCheck size={16} aria-hidden className="text-good-ink" />
  );

function Balance({ to }: { to: UserPackage }) {
  const words = usePackageWords();
  return <p className="mb-4 text-sm text-ink-2">{words(to)}</p>;
}

function LeftOut({ request, preview, now }: Pick<Props, "request" | "preview" | "now">) {
  const t = useTranslations("users.bulk");
  const say = useReasons();
  const format = useFormat();
  if (preview.left.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-medium text-ink-2">{t("leftOut")}</h3>
      {preview.left.map(({ reason, ...some }) => (
        <Line
          key={JSON.stringify(reason)}
          icon={<CircleMinus size={16} aria-hidden className="text-ink-3" />}
          {...some}
        >
          {t("leftLine", { count: some.count })} {say(reason)}
        </Line>
      ))}
      {preview.invitedAt && (
        <p className="text-sm">
          {t("lastInvited", { ago: format.ago(preview.invitedAt, now) })}{" "}
          <LinkButton
            tone="quiet"
            href={`/organizations/${request.organizationId}/users/bulk?${bulkQuery(request, { force: true })}`}
          >
            {t("force")}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

type LineProps = { icon: ReactNode; count: number; names: string[]; children: ReactNode };

function Line({ icon, count, names, children }: LineProps) {
  const t = useTranslations("users.bulk");
  const format = useFormat();
  // Isolated, so that a name written from right to left keeps to itself.
  const words = format.list(names.map((name) => `\u2068${name}\u2069`));
  const rest = count - names.length;
  return (
    <div className="flex gap-2">
      <span className="mt-0.5 shrink-0">{icon}</span>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p>{children}</p>
        <p className="text-sm text-ink-2">{rest > 0 ? t("more", { names: words, count: rest }) : words}</p>
      </div>
    </div>
  );
}

const Note = ({ children }: { children: string }) => (
  <p role="status" className={`mb-4 flex gap-2 rounded-md border p-3 text-sm ${meaningClass("attention")}`}>
    <MeaningIcon meaning="attention" />
    {children}
  </p>
);
