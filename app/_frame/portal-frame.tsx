import { cookies } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { navCookie } from "@/components/layout/nav-toggle";
import { PersonMenu } from "@/components/layout/person-menu";
import { PortalShell } from "@/components/layout/portal-shell";
import { ProductName } from "@/components/layout/public-shell";
import { MenuLink } from "@/components/ui/menu";
import { may, signedInCtx } from "@/lib/web/current-ctx";
import { signOutAction } from "../(portal)/actions";
import { Tasks } from "../(portal)/tasks/tasks";
import { BarLanguage, BarTheme } from "./bar-switches";
import { FlashToast } from "./flash-toast";
import { navGroups } from "./nav-groups";
import { QuickSearch } from "./quick-search";

/** The frame around every signed-in page: what the person may open, where they are, who they are. */
export async function PortalFrame({ children }: { children: ReactNode }) {
  const ctx = await signedInCtx();
  const t = await getTranslations("shell");
  const { name, email } = ctx.actor;
  return (
    <PortalShell
      groups={await navGroups(ctx)}
      head={
        <Link href="/">
          <ProductName />
        </Link>
      }
      collapsed={(await cookies()).get(navCookie)?.value === "collapsed"}
      search={may(ctx, "customers:view") && <QuickSearch label={t("search")} />}
      tasks={<Tasks />}
      language={<BarLanguage />}
      theme={<BarTheme />}
      person={
        <PersonMenu name={name} email={email ?? ""} signOut={signOutAction}>
          <MenuLink href="/account">{t("account")}</MenuLink>
        </PersonMenu>
      }
      toast={<FlashToast />}
    >
      {children}
    </PortalShell>
  );
}
