import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import type { Option } from "./input";
import { LiveAddressFields } from "./live-address-fields";

export type AddressFieldsProps = {
  /** The country's label: "Country or region". */
  label: string;
  help?: string;
  /** Countries in the reader's language. */
  options: Option[];
  empty: string;
  /** Between the country and the address. */
  children?: ReactNode;
};

/** A country (`country`), the address it asks for (`street`, …) and that of emergency calls (`emergency`, …). */
export const AddressFields = (props: AddressFieldsProps) => (
  <ClientMessages namespaces={["addresses"]}>
    <LiveAddressFields {...props} />
  </ClientMessages>
);
