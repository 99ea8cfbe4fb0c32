import { getTranslations } from "next-intl/server";
import { PersonMenu } from "@/components/layout/person-menu";
import { MenuLink } from "@/components/ui/menu";
import type { Actor } from "@/lib/access";
import { signOutAction } from "../(portal)/actions";

export async function BarPerson({ actor: { name, email } }: { actor: Actor }) {
  const t = await getTranslations("shell");
  return (
    <PersonMenu name={name} email={email ?? ""} signOut={signOutAction}>
      <MenuLink href="/profile">{t("profile")}</MenuLink>
    </PersonMenu>
  );
}
