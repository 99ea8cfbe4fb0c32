import { useTranslations } from "next-intl";
import { BackLink } from "@/app/(portal)/organizations/[organizationId]/_parts/back-link";
import { CallingFields } from "@/app/(portal)/organizations/[organizationId]/users/_parts/calling-fields";
import { ActionForm } from "@/components/forms/action-form";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { CallingChoices, User } from "@/lib/users";
import { changeCallingAction } from "../actions";

type CallingSheetProps = {
  organizationId: string;
  user: User;
  choices: CallingChoices;
  submission: string;
};

/** Where a user is and how they are called, to be changed. */
export function CallingSheet({ organizationId, user, choices, submission }: CallingSheetProps) {
  const t = useTranslations("users.calling");
  const ui = useTranslations("ui");
  const own = `/organizations/${organizationId}/users/${user.id}`;
  const number = user.numbers.find(({ isPrimary }) => isPrimary)?.number ?? "";
  return (
    <>
      <BackLink href={own} label={user.name} />
      <PageHeader title={t("title")} sentence={user.packageCalling ? t("needed") : t("notNeeded")} />
      <ActionForm
        action={changeCallingAction}
        hidden={{ organizationId, userId: user.id }}
        seen={{ location: user.location ?? "", phoneNumber: number, extension: user.extension ?? "" }}
        submission={submission}
        submit={t("save")}
        secondary={<LinkButton href={own}>{ui("cancel")}</LinkButton>}
      >
        <CallingFields choices={choices} saved={number} />
      </ActionForm>
    </>
  );
}
