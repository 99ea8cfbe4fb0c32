import { redirect } from "next/navigation";
import { may, signedInCtx } from "@/lib/web/current-ctx";

/** Everyone's beginning: the partner's staff at their customers, an administrator in their own organization. */
export default async function HomePage() {
  const ctx = await signedInCtx();
  if (may(ctx, "customers:view")) redirect("/customers");
  if (may(ctx, "users:view")) redirect(`/organizations/${ctx.actor.organizationId}/users`);
  redirect("/profile");
}
