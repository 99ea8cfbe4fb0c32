import "./organization.css";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OrganizationBand } from "@/components/layout/bands";
import { PathTabs } from "@/components/ui/path-tabs";
import type { Organization } from "@/lib/organizations";

type OrganizationFrameProps = { organization: Organization; children: ReactNode };

/** Whose organization this is, on every page of its view, and the ways through it. */
export function OrganizationFrame({ organization, children }: OrganizationFrameProps) {
  const t = useTranslations("organizations");
  const { id, name, own } = organization;
  const base = `/organizations/${id}`;
  return (
    <>
      <aside aria-label={t("band")} className="organization-band">
        <OrganizationBand
          {...{ name, id }}
          label={own ? t("own") : undefined}
          leave={own ? undefined : { href: `/customers/${id}` }}
        />
      </aside>
      <div className="mb-5">
        <PathTabs
          label={t("tabs.label")}
          tabs={[
            { href: base, label: t("tabs.overview"), whole: true },
            { href: `${base}/users`, label: t("tabs.users"), except: `${base}/users/import` },
            { href: `${base}/sites`, label: t("tabs.sites") },
            { href: `${base}/locations`, label: t("tabs.locations") },
            { href: `${base}/users/imports`, label: t("tabs.imports"), also: `${base}/users/import` },
          ]}
        />
      </div>
      {children}
    </>
  );
}
