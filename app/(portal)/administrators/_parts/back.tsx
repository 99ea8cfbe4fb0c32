import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

export function BackToAdministrators() {
  const t = useTranslations("administrators");
  return (
    <Link
      href="/administrators"
      className="mb-2 inline-flex items-center gap-1 text-sm text-ink-2 hover:text-ink"
    >
      <ArrowLeft size={14} aria-hidden />
      {t("back")}
    </Link>
  );
}
