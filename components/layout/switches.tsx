import { Languages, Monitor, Moon, Sun } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { localeNames, locales } from "@/lib/core/locales";
import { type Theme, themes } from "@/lib/core/themes";
import { ChoiceMenu } from "./choice-menu";

/** A server action that stores the choice; it gets `locale` or `theme` in the form. */
type Choose = (form: FormData) => Promise<void>;

export function LanguageSwitch({ action }: { action: Choose }) {
  const t = useTranslations("shell");
  const current = useLocale();
  return (
    <ChoiceMenu
      action={action}
      name="locale"
      label={`${t("language")}: ${localeNames[current]}`}
      code={current.toUpperCase()}
      trigger={
        <>
          <Languages size={16} aria-hidden />
          <span className="max-sm:sr-only">{current.toUpperCase()}</span>
        </>
      }
      choices={locales.map((locale) => ({ value: locale, label: localeNames[locale], lang: locale }))}
      current={current}
    />
  );
}

const glyphs: Record<Theme, typeof Sun> = { light: Sun, dark: Moon, system: Monitor };

export function ThemeSwitch({ action, theme: current }: { action: Choose; theme: Theme }) {
  const t = useTranslations("shell");
  const Glyph = glyphs[current];
  return (
    <ChoiceMenu
      action={action}
      name="theme"
      label={`${t("theme")}: ${t(`themes.${current}`)}`}
      trigger={<Glyph size={16} aria-hidden />}
      choices={themes.map((theme) => ({ value: theme, label: t(`themes.${theme}`) }))}
      current={current}
    />
  );
}
