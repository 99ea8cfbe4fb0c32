import { Rocket } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { NavItem } from "@/components/layout/navigation";
import type { Ctx } from "@/lib/access";
import { launchState } from "@/lib/launch";

/** On top of the navigation until one's own organization is set up; again when its terms have changed. */
export async function launchItem(ctx: Ctx): Promise<NavItem | undefined> {
  const state = await launchState(ctx);
  if (!state || state === "done") return undefined;
  const t = await getTranslations("launch");
  const label = t(state === "terms" ? "newTerms" : "title");
  return { href: "/launch", label, icon: <Rocket size={16} aria-hidden /> };
}
