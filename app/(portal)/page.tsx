import { redirect } from "next/navigation";
import { launchState } from "@/lib/launch";
import { may, signedInCtx } from "@/lib/web/current-ctx";

/**
 * Everyone's beginning: the partner's staff at their customers, an administrator in their own organization. A new
 * partner's full admin begins with setting it up.
 */
export default async function HomePage() {
  const ctx = await signedInCtx();
  if ((await launchState(ctx)) === "new") redirect("/launch");
  if (may(ctx, "customers:view")) redirect("/customers");
  if (may(ctx, "organization:view")) redirect(`/organizations/${ctx.actor.organizationId}`);
  redirect("/profile");
}
