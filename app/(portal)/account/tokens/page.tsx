import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listPartnerTokens } from "@/lib/api";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { NewToken } from "./_parts/new-token";
import { TokenList } from "./_parts/token-list";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("partnerAccount");
  return { title: `${t("tabs.tokens")} · ${t("title")}` };
}

export default async function TokensPage() {
  const ctx = await pageCtx("account:view");
  const tokens = await shown(listPartnerTokens(ctx));
  const mayEdit = may(ctx, "account:edit");
  return (
    <div className="grid grid-cols-1 gap-5">
      <TokenList tokens={tokens} mayEdit={mayEdit} now={ctx.now} />
      {mayEdit && <NewToken submission={crypto.randomUUID()} />}
    </div>
  );
}
