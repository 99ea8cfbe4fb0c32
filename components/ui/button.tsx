import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "@/components/still/link";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";

const base =
  "inline-flex h-8 touch:h-11 shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors aria-disabled:cursor-default aria-disabled:opacity-60 disabled:cursor-default disabled:opacity-60";

const tones: Record<ButtonTone, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-line bg-raised text-ink shadow-raised hover:bg-hover",
  quiet: "text-ink-2 hover:bg-hover hover:text-ink",
  danger: "bg-bad text-on-accent hover:bg-bad-hover",
};

/** The classes of a button, for what must be another element (summary, label). */
export const buttonClass = (tone: ButtonTone = "secondary", className?: string) =>
  clsx(base, "px-3", tones[tone], className);

type ButtonProps = ComponentProps<"button"> & { tone?: ButtonTone; icon?: ReactNode };

/** One primary per page. A button that submits a form needs `type="submit"`. */
export function Button({ tone, icon, className, children, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass(tone, className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

type LinkButtonProps = ComponentProps<typeof Link> & { tone?: ButtonTone; icon?: ReactNode };

/** Goes somewhere, looks like a button. */
export function LinkButton({ tone, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link className={buttonClass(tone, className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  /** Its name for screen readers, and its tooltip. */
  label: string;
  icon: ReactNode;
  tone?: ButtonTone;
};

export function IconButton({
  label,
  icon,
  tone = "quiet",
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      data-tip={label}
      className={clsx(base, "w-8 touch:w-11", tones[tone], className)}
      {...rest}
    >
      {icon}
    </button>
  );
}
