import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listSupportRequests, supportAddress } from "@/lib/vendor-support";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { HelpDesk } from "./_parts/help-desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("vendorSupport"))("title") };
}

export default async function HelpDeskPage() {
  const ctx = await pageCtx("vendorSupport:edit");
  const desk = await shown(listSupportRequests(ctx));
  const { name, email } = ctx.actor;
  return (
    <HelpDesk
      desk={desk}
      person={{ name, email: email ?? "" }}
      open={supportAddress() !== undefined}
      submission={crypto.randomUUID()}
      now={ctx.now}
    />
  );
}
