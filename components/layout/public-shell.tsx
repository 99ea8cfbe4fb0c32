import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type PublicShellProps = {
  /** Under the page: language and theme switches. */
  footer?: ReactNode;
  /** `wide` for a wizard. */
  width?: "narrow" | "wide";
  children: ReactNode;
};

/** The frame of pages before or without sign-in. */
export function PublicShell({ footer, width = "narrow", children }: PublicShellProps) {
  const t = useTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="skip-link">
        {t("skip")}
      </a>
      <header className="flex h-14 items-center px-4 sm:px-6">
        <ProductName />
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto w-full flex-1 px-4 outline-none ${width === "wide" ? "max-w-form py-6" : "max-w-sm py-6 sm:py-16"}`}
      >
        {children}
      </main>
      {footer && <footer className="flex flex-wrap items-center gap-2 px-2 py-4 sm:px-4">{footer}</footer>}
    </div>
  );
}

/** The mark and a name: the product's, or who it is shown for. Only the mark when the navigation is collapsed. */
export function ProductName({ name }: { name?: string }) {
  const t = useTranslations("shell");
  return (
    <span className="flex min-w-0 items-center gap-2 font-medium">
      <span
        aria-hidden
        className="grid size-5 shrink-0 place-items-center rounded-sm bg-accent text-xs text-on-accent"
      >
        P
      </span>
      <span className="nav-word truncate">{name ?? t("product")}</span>
    </span>
  );
}
