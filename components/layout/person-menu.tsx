import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Still } from "@/components/still/still";
import { Menu, MenuButton, MenuSeparator } from "@/components/ui/menu";

type PersonMenuProps = {
  name: string;
  email: string;
  signOut: (form: FormData) => Promise<void>;
  /** <MenuLink>s between the name and signing out. */
  children?: ReactNode;
};

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .slice(0, 2)
    .join("")
    .toUpperCase();

export function PersonMenu({ name, email, signOut, children }: PersonMenuProps) {
  const t = useTranslations("shell");
  return (
    <form action={signOut}>
      <Still className="contents">
        <Menu
          label={`${t("person")}: ${name}`}
          code={initials(name)}
          trigger={
            <span
              aria-hidden
              className="grid size-6 place-items-center rounded-full bg-accent-soft text-xs text-accent-ink"
            >
              {initials(name)}
            </span>
          }
        >
          <div className="px-2 py-1">
            <p className="truncate font-medium">{name}</p>
            <p className="truncate text-sm text-ink-2">{email}</p>
          </div>
          <MenuSeparator />
          {children}
          {children && <MenuSeparator />}
          <MenuButton type="submit" icon={<LogOut size={16} aria-hidden />}>
            {t("signOut")}
          </MenuButton>
        </Menu>
      </Still>
    </form>
  );
}
