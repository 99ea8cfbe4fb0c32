import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { lookAtMailSettings } from "@/lib/partner-account";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { LogoSection } from "./_parts/logo-section";
import { MailPreview } from "./_parts/mail-preview";
import { MailSettings } from "./_parts/mail-settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("partnerAccount");
  return { title: `${t("tabs.email")} · ${t("title")}` };
}

export default async function EmailPage({ searchParams }: PageProps<"/account/email">) {
  const ctx = await pageCtx("account:view");
  const { brand } = await shown(lookAtMailSettings(ctx));
  const { refused } = await searchParams;
  const mayEdit = may(ctx, "account:edit");
  return (
    <div className="grid grid-cols-1 gap-5 xl:grid-cols-2 xl:items-start">
      <div className="grid min-w-0 grid-cols-1 gap-5">
        <MailSettings brand={brand} mayEdit={mayEdit} />
        <LogoSection logo={brand?.logo !== undefined} mayEdit={mayEdit} refused={refused} />
      </div>
      <MailPreview
        email={mayEdit ? (ctx.actor.email ?? undefined) : undefined}
        version={crypto.randomUUID()}
      />
    </div>
  );
}
