import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

export default function NotFound() {
  const t = useTranslations("ui");
  return (
    <ErrorState
      title={t("notFound.title")}
      body={t("notFound.body")}
      action={<LinkButton href="/">{t("error.home")}</LinkButton>}
    />
  );
}
