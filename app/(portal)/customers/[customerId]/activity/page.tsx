import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LogDownload, LogLines } from "@/app/(portal)/audit/_parts/audit-log";
import { listOrganizationLog, logFilter } from "@/lib/audit-log";
import { pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { customerOf } from "../_parts/customer";

type Props = PageProps<"/customers/[customerId]/activity">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("customers:view");
  const t = await getTranslations("customers.tabs");
  return { title: `${t("activity")} · ${(await customerOf(ctx, (await params).customerId)).name}` };
}

export default async function CustomerActivityPage({ params, searchParams }: Props) {
  const ctx = await pageCtx("customers:view");
  const { customerId } = await params;
  const asked = await searchParams;
  const filter = logFilter(asked, customerId, `/customers/${customerId}/activity`);
  const page = await shown(listOrganizationLog(ctx, customerId, filter));
  return (
    <>
      <LogLines {...{ filter, page }} now={ctx.now} inside />
      <div className="mt-2 flex justify-end">
        <LogDownload filter={logFilter(asked, customerId)} />
      </div>
    </>
  );
}
