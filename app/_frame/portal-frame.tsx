import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { navCookie } from "@/components/layout/nav-toggle";
import { PortalShell } from "@/components/layout/portal-shell";
import { ProductName } from "@/components/layout/public-shell";
import { Link } from "@/components/still/link";
import { pagePath, signedInCtx } from "@/lib/web/current-ctx";
import { Tasks } from "../(portal)/tasks/tasks";
import { BarPerson } from "./bar-person";
import { BarRegion } from "./bar-region";
import { BarLanguage, BarTheme } from "./bar-switches";
import { FindEntry } from "./find-entry";
import { FlashToast } from "./flash-toast";
import { launchItem } from "./launch-item";
import { navGroups } from "./nav-groups";

/** The frame around every signed-in page: what the person may open, where they are, who they are. */
export async function PortalFrame({ children }: { children: ReactNode }) {
  const ctx = await signedInCtx();
  return (
    <PortalShell
      groups={await navGroups(ctx)}
      launch={await launchItem(ctx)}
      head={
        <Link href="/">
          <ProductName />
        </Link>
      }
      path={await pagePath()}
      collapsed={(await cookies()).get(navCookie)?.value === "collapsed"}
      region={<BarRegion ctx={ctx} />}
      search={<FindEntry />}
      tasks={<Tasks />}
      language={<BarLanguage />}
      theme={<BarTheme />}
      person={<BarPerson actor={ctx.actor} />}
      toast={<FlashToast />}
    >
      {children}
    </PortalShell>
  );
}
