import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, IconButton } from "./button";

/** Spread on a button: opens the dialog with this id. Browsers without the attribute are helped by PopoverEnhancer. */
export const opens = (dialogId: string) => ({ command: "show-modal", commandfor: dialogId });

/** Spread on a button in a dialog. */
export const closes = (dialogId: string) => ({ command: "close", commandfor: dialogId });

type DialogProps = {
  /** Must be the only one on the page. */
  id: string;
  title: string;
  children: ReactNode;
};

/** A native dialog: keeps the focus inside, Escape closes it, the focus returns to its button. */
export function Dialog({ id, title, children }: DialogProps) {
  const t = useTranslations("ui");
  return (
    <dialog
      id={id}
      aria-labelledby={`${id}-title`}
      className="dialog m-auto w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line bg-raised p-0 text-ink shadow-overlay"
    >
      <div className="flex items-center justify-between gap-4 pt-3 pr-3 pl-5">
        <h2 id={`${id}-title`} className="text-base">
          {title}
        </h2>
        <IconButton label={t("close")} icon={<X size={16} aria-hidden />} {...closes(id)} />
      </div>
      <div className="px-5 pt-1 pb-5">{children}</div>
    </dialog>
  );
}

/** The way out of a dialog's form. */
export function DialogCancel({ dialogId }: { dialogId: string }) {
  const t = useTranslations("ui");
  return <Button {...closes(dialogId)}>{t("cancel")}</Button>;
}
