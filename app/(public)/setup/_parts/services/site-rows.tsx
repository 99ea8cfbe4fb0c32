import type { Option } from "@/components/forms/input";
import { ClientMessages } from "@/components/layout/client-messages";
import { LiveSiteRows } from "./live-site-rows";

export type SiteRowsProps = {
  /** What is distributed when there are several sites. */
  lines: { key: string; label: string; quantity: number }[];
  zones: Option[];
  most: number;
};

/** One meetings site or several, and the licences of each. */
export const SiteRows = (props: SiteRowsProps) => (
  <ClientMessages namespaces={["meetingSites"]}>
    <LiveSiteRows {...props} />
  </ClientMessages>
);
