import { getTranslations } from "next-intl/server";
import { CopyId } from "@/components/ui/copy-id";
import { PageHeader } from "@/components/ui/page-header";
import { PathTabs } from "@/components/ui/path-tabs";
import { findPartnerAccount } from "@/lib/partner-account";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";

/** The partner organization's account: who it is, its tokens, how its mails look. */
export default async function AccountLayout({ children }: LayoutProps<"/account">) {
  const ctx = await pageCtx("account:view");
  const t = await getTranslations("partnerAccount");
  const { name, id } = await shown(findPartnerAccount(ctx));
  const tabs = [
    { href: "/account", label: t("tabs.profile"), whole: true as const, also: "/account/terms/" },
    { href: "/account/tokens", label: t("tabs.tokens") },
    { href: "/account/email", label: t("tabs.email") },
  ];
  const sentence = (
    <>
      <bdi>{name}</bdi> <CopyId id={id} what={t("id")} />
    </>
  );
  return (
    <>
      <PageHeader title={t("title")} sentence={sentence}>
        <PathTabs label={t("tabs.label")} tabs={tabs} />
      </PageHeader>
      {children}
    </>
  );
}
