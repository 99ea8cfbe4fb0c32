import { pageCtx } from "@/lib/web/current-ctx";
import { customerOf } from "./_parts/customer";
import { CustomerFrame } from "./_parts/customer-frame";

export default async function CustomerLayout({ params, children }: LayoutProps<"/customers/[customerId]">) {
  const ctx = await pageCtx("customers:view");
  const customer = await customerOf(ctx, (await params).customerId);
  return (
    <CustomerFrame customer={customer} now={ctx.now}>
      {children}
    </CustomerFrame>
  );
}
