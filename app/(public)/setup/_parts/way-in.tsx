import { useTranslations } from "next-intl";
import type { WayIn as Way } from "@/lib/provisioning";
import { Note } from "./note";

/** How the person gets into the portal from here: nobody is left with an order and no door. */
export function WayIn({ way, email }: { way: Way; email: string }) {
  const t = useTranslations("setup.wayIn");
  if (way === "account") return null;
  return (
    <Note meaning="information">
      <p className="[overflow-wrap:anywhere]">{t(way, { email })}</p>
    </Note>
  );
}
