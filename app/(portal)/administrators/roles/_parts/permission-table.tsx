import { Check, Eye, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { isView, ownMay, type Permission, partnerMay, permissions, type Role, roles } from "@/lib/access";
import { anyKey } from "@/lib/core/any-key";
import { AdministratorTabs } from "../../_parts/administrator-tabs";

const isPermission = (name: string): name is Permission => name in permissions;
const all = Object.keys(permissions).filter(isPermission);

/** The table that decides everywhere, read aloud: ability × role. */
export function PermissionTable() {
  const t = useTranslations("administrators");
  return (
    <>
      <PageHeader title={t("title")} sentence={t("table.sentence")}>
        <AdministratorTabs current="roles" />
      </PageHeader>
      <section
        aria-label={t("table.title")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, by keys too
        tabIndex={0}
        className="relative overflow-x-auto rounded-lg border border-line bg-surface"
      >
        <table className="w-full min-w-[56rem] border-collapse text-sm">
          <caption className="sr-only">{t("table.title")}</caption>
          <thead>
            <tr className="border-b border-line align-bottom">
              <th
                scope="col"
                className="sticky left-0 w-72 bg-surface px-3 py-2 text-start font-medium max-sm:w-40"
              >
                {t("table.ability")}
              </th>
              {roles.map((role) => (
                <th key={role} scope="col" className="px-2 py-2 text-center font-medium text-balance">
                  {t(`role.${role}`)}
                </th>
              ))}
            </tr>
            <Reach />
          </thead>
          <tbody>
            {all.map((permission) => (
              <Line key={permission} permission={permission} />
            ))}
          </tbody>
        </table>
      </section>
      <ul className="mt-3 grid gap-1 text-sm text-ink-2">
        <li>{t("table.addUp")}</li>
        <li>{t("table.own")}</li>
        <li>{t("table.provisioning")}</li>
        <li>{t("table.external")}</li>
      </ul>
    </>
  );
}

function Reach() {
  const t = useTranslations("administrators.table");
  return (
    <tr className="border-b border-line text-ink-2">
      <th scope="row" className="sticky left-0 bg-surface px-3 py-1.5 text-start font-normal">
        {t("reach")}
      </th>
      {roles.map((role) => (
        <td key={role} className="px-2 py-1.5 text-center text-xs">
          {t(`reaches.${role}`)}
        </td>
      ))}
    </tr>
  );
}

function Line({ permission }: { permission: Permission }) {
  const t = useTranslations("administrators");
  return (
    <tr className="border-line not-last:border-b">
      <th scope="row" className="sticky left-0 bg-surface px-3 py-1.5 text-start font-normal">
        {anyKey(t)(`ability.${permission.replace(":", ".")}`)}
      </th>
      {roles.map((role) => (
        <td key={role} className="px-2 py-1.5 text-center">
          <Cell permission={permission} role={role} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ permission, role }: { permission: Permission; role: Role }) {
  const t = useTranslations("administrators.table");
  const may = role.startsWith("customer_") ? ownMay([role], permission) : partnerMay([role], permission);
  const [Icon, word, ink] = !may
    ? [Minus, t("no"), "text-ink-3"]
    : isView(permission)
      ? [Eye, t("view"), "text-information-ink"]
      : [Check, t("yes"), "text-good-ink"];
  return (
    <span className={`flex justify-center ${ink}`}>
      <Icon size={16} aria-hidden />
      <span className="sr-only">{word}</span>
    </span>
  );
}
