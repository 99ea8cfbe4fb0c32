import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { LanguageSwitch, ThemeSwitch } from "@/components/layout/switches";
import { themeCookie, themeFrom } from "@/lib/core/themes";
import { setLocaleAction, setThemeAction } from "../../(portal)/preferences/actions";

/** The frame of every page before sign-in, with the choice of language and theme. */
export async function PublicFrame({ width, children }: { width?: "narrow" | "wide"; children: ReactNode }) {
  const theme = themeFrom((await cookies()).get(themeCookie)?.value);
  return (
    <PublicShell
      width={width}
      footer={
        <>
          <LanguageSwitch action={setLocaleAction} />
          <ThemeSwitch action={setThemeAction} theme={theme} />
        </>
      }
    >
      {children}
    </PublicShell>
  );
}
