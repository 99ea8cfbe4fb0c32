import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";

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
