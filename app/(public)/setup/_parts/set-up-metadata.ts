import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentLook } from "./current-visit";

/** The browser's tab says which order. */
export async function setUpMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  const look = await currentLook();
  const order = look.state === "open" ? look.setUp.order : look.state === "done" ? look.order : undefined;
  return { title: order ? t("tab", { order: order.number }) : t("tabAlone"), robots: { index: false } };
}
