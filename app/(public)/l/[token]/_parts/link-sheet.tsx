import { useTranslations } from "next-intl";
import { Sheet } from "@/app/(public)/_frame/sheet";
import { ActionForm } from "@/components/forms/action-form";
import type { AboutLink } from "@/lib/auth";
import { openLinkAction } from "../actions";

/** What the link is for and for whom, and the button that opens it. */
export function LinkSheet({ about, token }: { about: AboutLink; token: string }) {
  const t = useTranslations(`auth.link.${about.purpose ?? "report"}`);
  const { email = "", organization = "", orderNumber } = about;
  const values = { email, organization, order: orderNumber ?? "" };
  return (
    <Sheet title={t("title", values)} sentence={t("sentence", values)}>
      <ActionForm action={openLinkAction} submit={t("button")} hidden={{ token }} />
    </Sheet>
  );
}
