import type { ComponentProps } from "react";

type LinkProps = ComponentProps<"a"> & {
  href: string;
  /** `false`: the page stays where it was scrolled to. */
  scroll?: boolean;
  /** Unless `false`, it is fetched when the pointer comes near. */
  prefetch?: boolean;
};

/** A plain link that <Follow> leads on, without a script of its own: Next's would be in what every first visit loads. */
export const Link = ({ scroll, prefetch, ...rest }: LinkProps) => (
  <a {...rest} data-go={scroll === false ? "keep" : "top"} data-ahead={prefetch === false ? undefined : ""} />
);

/** The same for a form whose fields go into the address. */
export const GetForm = (props: ComponentProps<"form"> & { action: string }) => (
  <form {...props} data-go="top" />
);
