import { ChevronDown, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";

const kinds = ["all", "attributes", "licences"] as const;

/** All users as the file that the import takes: whole, or a part of its columns. */
export function ExportMenu({ users }: { users: string }) {
  const t = useTranslations("imports");
  return (
    <Menu
      label={t("export")}
      tone="secondary"
      trigger={
        <>
          <Download size={16} aria-hidden />
          {t("export")}
          <ChevronDown size={14} aria-hidden className="text-ink-3" />
        </>
      }
    >
      {kinds.map((kind) => (
        // A plain link: the browser saves the file, the page stays.
        <a
          key={kind}
          href={`${users}/export${kind === "all" ? "" : `?kind=${kind}`}`}
          className="flex h-8 touch:h-11 w-full items-center rounded-md px-2 whitespace-nowrap hover:bg-hover focus-visible:-outline-offset-2"
        >
          {t(`exportKinds.${kind}`)}
        </a>
      ))}
    </Menu>
  );
}
