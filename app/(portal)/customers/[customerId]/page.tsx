import type { Metadata } from "next";
import { pageCtx } from "@/lib/web/current-ctx";
import { customerOf } from "./_parts/customer";
import { CustomerOverview } from "./_parts/customer-overview";

type Props = PageProps<"/customers/[customerId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("customers:view");
  return { title: (await customerOf(ctx, (await params).customerId)).name };
}

export default async function CustomerPage({ params }: Props) {
  const ctx = await pageCtx("customers:view");
  return <CustomerOverview customer={await customerOf(ctx, (await params).customerId)} now={ctx.now} />;
}
