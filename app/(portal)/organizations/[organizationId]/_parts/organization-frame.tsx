import "./organization.css";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OrganizationBand } from "@/components/layout/bands";
import { PathTabs } from "@/components/ui/path-tabs";
import type { Organization, Relation } from "@/lib/organizations";

type OrganizationFrameProps = { organization: Organization; children: ReactNode };

/** Where one came from: one's own organization has nowhere to leave to. */
const leaving: Record<Relation, (id: string) => string | undefined> = {
  own: () => undefined,
  managed: (id) => `/customers/${id}`,
  external: () => "/",
};

/** Whose organization this is, on every page of its view, and the ways through it. */
export function OrganizationFrame({ organization, children }: OrganizationFrameProps) {
  const t = useTranslations("organizations");
  const { id, name, relation } = organization;
  const leave = leaving[relation](id);
  return (
    <>
      <aside aria-label={t("band")} className="organization-band">
        <OrganizationBand
          {...{ name, id, relation }}
          label={relation === "managed" ? undefined : t(relation)}
          leave={leave ? { href: leave } : undefined}
        />
      </aside>
      <div className="mb-5">
        <PathTabs label={t("tabs.label")} tabs={useTabs(`/organizations/${id}`)} />
      </div>
      {children}
    </>
  );
}

function useTabs(base: string) {
  const t = useTranslations("organizations.tabs");
  const log = useTranslations("auditLog");
  return [
    { href: base, label: t("overview"), whole: true as const },
    { href: `${base}/users`, label: t("users"), except: `${base}/users/import` },
    { href: `${base}/administrators`, label: t("administrators") },
    { href: `${base}/sites`, label: t("sites") },
    { href: `${base}/locations`, label: t("locations") },
    { href: `${base}/domains`, label: t("domains") },
    { href: `${base}/users/imports`, label: t("imports"), also: `${base}/users/import` },
    { href: `${base}/activity`, label: log("title") },
    { href: `${base}/settings`, label: t("settings") },
  ];
}
