import type { ComponentProps, ReactNode } from "react";
import { handOver } from "./hand-over";
import { markupOf } from "./markup";
import { StillText } from "./still-text";

type StillProps = Omit<ComponentProps<"div">, "ref"> & {
  as?: "div" | "tbody" | "nav" | "ul" | "header";
  children: ReactNode;
};

/** A part of the page without scripts of its own, drawn once: see docs/decisions/0012-parts-that-stand-still.md. */
export function Still({ as = "div", children, ...attributes }: StillProps) {
  const text = markupOf(children);
  const name = handOver(text);
  return <StillText as={as} attributes={attributes} {...(name ? { name } : { text })} />;
}
