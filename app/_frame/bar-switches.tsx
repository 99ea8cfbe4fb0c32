import { cookies } from "next/headers";
import { LanguageSwitch, ThemeSwitch } from "@/components/layout/switches";
import { themeCookie, themeFrom } from "@/lib/core/themes";
import { setLocaleAction, setThemeAction } from "../(portal)/preferences/actions";

export const BarLanguage = () => <LanguageSwitch action={setLocaleAction} />;

export async function BarTheme() {
  const theme = themeFrom((await cookies()).get(themeCookie)?.value);
  return <ThemeSwitch action={setThemeAction} theme={theme} />;
}
