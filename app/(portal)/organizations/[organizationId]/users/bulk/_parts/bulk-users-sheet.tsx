import { useTranslations } from "next-intl";
import { Field } from "@/components/forms/field";
import { Select } from "@/components/forms/input";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { MOST_USERS, NONE, type UserPackage } from "@/lib/users";
import { usePackageWords } from "../../_parts/package-words";
import { PreviewSheet } from "./preview-sheet";
import type { BulkUsersRequest } from "./read-request";
import type { Step } from "./step-of";

type Props = { request: BulkUsersRequest; step: Step; submission: string; now: Date };

/** Something is done to several users: what comes of it is seen before it is done. */
export function BulkUsersSheet({ request, step, submission, now }: Props) {
  const t = useTranslations("users.bulk");
  const users = `/organizations/${request.organizationId}/users`;
  const toList = (
    <LinkButton href={request.from ? `${users}?${request.from}` : users}>{t("back")}</LinkButton>
  );
  return (
    <>
      <PageHeader title={t(`title.${request.operation}`)} action={toList} />
      <div className="max-w-[720px]">
        {step.at === "nobody" && <EmptyState title={t("nobody")} body={t("nobodyBody")} action={toList} />}
        {step.at === "tooMany" && (
          <EmptyState
            title={t("tooMany", { max: MOST_USERS })}
            body={t("tooManyBody")}
            action={<LinkButton href={`${users}/import`}>{t("toImport")}</LinkButton>}
          />
        )}
        {step.at === "packages" && <PackageChoice request={request} packages={step.packages} />}
        {step.at === "preview" && <PreviewSheet {...{ request, submission, now, ...step }} />}
      </div>
    </>
  );
}

/** Asks this page again, with a package: nothing is changed by it. */
function PackageChoice({ request, packages }: { request: BulkUsersRequest; packages: UserPackage[] }) {
  const t = useTranslations("users.bulk");
  const words = usePackageWords();
  const hidden = [...new URLSearchParams(request.selected), ["do", request.operation]];
  return (
    <Section>
      <form className="grid gap-4">
        {hidden.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Field id="packageCode" label={t("packageTo")} required>
          {(control) => (
            <Select
              {...control}
              name="packageCode"
              empty={t("choose")}
              options={[
                ...packages.map((each) => ({ value: each.code, label: words(each) })),
                { value: NONE, label: t("noPackage") },
              ]}
            />
          )}
        </Field>
        <div>
          <Button type="submit" tone="primary">
            {t("show")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
