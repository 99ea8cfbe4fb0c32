import { clsx } from "clsx";
import { Ellipsis } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/still/link";
import { type ButtonTone, buttonClass, IconButton } from "./button";
import { useDomId } from "./dom-id";

type MenuProps = {
  /** Names the button: "Actions for Acme". */
  label: string;
  /** A short text on the button that the label lacks: whoever speaks to the computer says what is seen. */
  code?: string;
  /** What the button shows; three dots unless told. */
  trigger?: ReactNode;
  tone?: ButtonTone;
  /** Which side of the button it keeps to. */
  side?: "start" | "end";
  children: ReactNode;
};

/**
 * A button that opens a list of links and buttons. The browser opens and closes it (Escape, click beside it), so it
 * needs no script: `<Menu label={…}><MenuLink href="…">…</MenuLink><MenuSeparator /><MenuButton>…</MenuButton></Menu>`.
 */
export function Menu({ label, code, trigger, tone = "quiet", side = "end", children }: MenuProps) {
  const id = useDomId();
  return (
    <>
      {trigger ? (
        <button
          type="button"
          popoverTarget={id}
          aria-label={code ? `${code} – ${label}` : label}
          className={buttonClass(tone, "max-w-full")}
        >
          {trigger}
        </button>
      ) : (
        <IconButton label={label} tone={tone} popoverTarget={id} icon={<Ellipsis size={16} aria-hidden />} />
      )}
      <div id={id} popover="auto" className={clsx("popover min-w-44 p-1", side === "end" && "popover-end")}>
        {children}
      </div>
    </>
  );
}

const line = (danger?: boolean) =>
  clsx(
    "flex h-8 touch:h-11 w-full items-center gap-2 rounded-md px-2 text-start whitespace-nowrap focus-visible:-outline-offset-2",
    danger ? "text-bad-ink hover:bg-bad-soft" : "hover:bg-hover",
  );

type Line = { icon?: ReactNode; danger?: boolean };

export function MenuLink({ icon, danger, children, ...rest }: ComponentProps<typeof Link> & Line) {
  return (
    <Link className={line(danger)} prefetch={false} {...rest}>
      {icon}
      {children}
    </Link>
  );
}

/** In a form (`type="submit"`) or opening a dialog (`{...opens(dialogId)}`). */
export function MenuButton({
  icon,
  danger,
  children,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Line) {
  return (
    <button type={type} className={line(danger)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

export const MenuSeparator = () => <hr className="my-1 border-line" />;
export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <p className="px-2 py-1 text-xs text-ink-3">{children}</p>
);
