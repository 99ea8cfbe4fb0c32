import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** What every not-found.tsx shows: also for what exists and belongs to somebody else. */
export function NotFoundPage() {
  const t = useTranslations("ui");
  return (
    <ErrorState
      title={t("notFound.title")}
      body={t("notFound.body")}
      action={<LinkButton href="/">{t("error.home")}</LinkButton>}
    />
  );
}
