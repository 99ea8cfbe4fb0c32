import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { findPartnerAccount } from "@/lib/partner-account";
import { listAcceptedTerms } from "@/lib/terms";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { Abilities } from "./_parts/abilities";
import { AcceptedTerms } from "./_parts/accepted-terms";
import { Profile } from "./_parts/profile";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partnerAccount"))("title") };
}

export default async function AccountPage() {
  const ctx = await pageCtx("account:view");
  const account = await shown(findPartnerAccount(ctx));
  const terms = await shown(listAcceptedTerms(ctx));
  return (
    <div className="grid gap-5 xl:grid-cols-2 xl:items-start">
      <Profile account={account} mayEdit={may(ctx, "account:edit")} />
      <div className="grid min-w-0 grid-cols-1 gap-5">
        <Abilities />
        <AcceptedTerms terms={terms} />
      </div>
    </div>
  );
}
