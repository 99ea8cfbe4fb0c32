import { Download, FileArchive } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ButtonTone, buttonClass } from "@/components/ui/button";
import type { RunView } from "@/lib/reports";

type DownloadsProps = { run: RunView; tone?: ButtonTone; className?: string };

/** Plain links: the router must not fetch a file beforehand, nor twice. */
export function Downloads({ run, tone = "quiet", className }: DownloadsProps) {
  const t = useTranslations("reports.download");
  return (
    <>
      <a href={`/reports/${run.id}/file`} download className={buttonClass(tone, className)}>
        <Download size={16} aria-hidden />
        {t("csv")}
      </a>
      <a
        href={`/reports/${run.id}/file?format=gz`}
        download
        className={buttonClass(tone === "primary" ? "secondary" : tone, className)}
      >
        <FileArchive size={16} aria-hidden />
        {t("gzip")}
      </a>
    </>
  );
}
