import { Check, Languages, Monitor, Moon, Sun } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Still } from "@/components/still/still";
import { Menu, MenuButton } from "@/components/ui/menu";
import { localeNames, locales } from "@/lib/core/locales";
import { type Theme, themes } from "@/lib/core/themes";

/** A server action that stores the choice; it gets `locale` or `theme` in the form. */
type Choose = (form: FormData) => Promise<void>;

export function LanguageSwitch({ action }: { action: Choose }) {
  const t = useTranslations("shell");
  const current = useLocale();
  return (
    <form action={action}>
      <Still className="contents">
        <Menu
          label={`${t("language")}: ${localeNames[current]}`}
          trigger={
            <>
              <Languages size={16} aria-hidden />
              <span className="uppercase max-sm:sr-only">{current}</span>
            </>
          }
        >
          {locales.map((locale) => (
            <MenuButton
              key={locale}
              type="submit"
              name="locale"
              value={locale}
              lang={locale}
              aria-current={locale === current || undefined}
              icon={<Check size={16} aria-hidden className={locale === current ? "" : "invisible"} />}
            >
              {localeNames[locale]}
            </MenuButton>
          ))}
        </Menu>
      </Still>
    </form>
  );
}

const glyphs: Record<Theme, typeof Sun> = { light: Sun, dark: Moon, system: Monitor };

export function ThemeSwitch({ action, theme: current }: { action: Choose; theme: Theme }) {
  const t = useTranslations("shell");
  const Glyph = glyphs[current];
  return (
    <form action={action}>
      <Still className="contents">
        <Menu label={`${t("theme")}: ${t(`themes.${current}`)}`} trigger={<Glyph size={16} aria-hidden />}>
          {themes.map((theme) => (
            <MenuButton
              key={theme}
              type="submit"
              name="theme"
              value={theme}
              aria-current={theme === current || undefined}
              icon={<Check size={16} aria-hidden className={theme === current ? "" : "invisible"} />}
            >
              {t(`themes.${theme}`)}
            </MenuButton>
          ))}
        </Menu>
      </Still>
    </form>
  );
}
