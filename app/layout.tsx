import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { PopoverEnhancer } from "@/components/layout/popover-enhancer";
import { Follow } from "@/components/still/follow";
import { themeCookie, themeFrom } from "@/lib/core/themes";

export async function generateMetadata(): Promise<Metadata> {
  const product = (await getTranslations("shell"))("product");
  return { title: { default: product, template: `%s · ${product}` } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFrom((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={await getLocale()} data-theme={theme}>
      <body>
        <ClientMessages namespaces={["ui"]}>{children}</ClientMessages>
        <PopoverEnhancer />
        <Follow />
      </body>
    </html>
  );
}
