import { ChevronDown, FileClock, FileDown, FileUp, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Menu, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/menu";

const parts = ["attributes", "licences", "both"] as const;

/** All ways to add and change users, in one place. `path`: the list's own. */
export function ManageMenu({ path, mayEdit }: { path: string; mayEdit: boolean }) {
  const t = useTranslations("users.manage");
  return (
    <Menu
      label={t("title")}
      tone={mayEdit ? "primary" : "secondary"}
      trigger={
        <>
          {t("title")}
          <ChevronDown size={16} aria-hidden />
        </>
      }
    >
      {mayEdit && (
        <>
          <MenuLink href={`${path}/add`} icon={<UserPlus size={16} aria-hidden />}>
            {t("add")}
          </MenuLink>
          <MenuLink href={`${path}/import`} icon={<FileUp size={16} aria-hidden />}>
            {t("import")}
          </MenuLink>
          <MenuSeparator />
        </>
      )}
      <MenuLabel>{t("export")}</MenuLabel>
      {parts.map((part) => (
        <MenuLink
          key={part}
          href={`${path}/export?kind=${part === "both" ? "all" : part}`}
          download
          icon={<FileDown size={16} aria-hidden />}
        >
          {t(`exports.${part}`)}
        </MenuLink>
      ))}
      <MenuSeparator />
      <MenuLink href={`${path}/imports`} icon={<FileClock size={16} aria-hidden />}>
        {t("history")}
      </MenuLink>
    </Menu>
  );
}
