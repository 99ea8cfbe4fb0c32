import { ClientMessages } from "@/components/layout/client-messages";
import { type ActionFormProps, LiveForm } from "./live-form";

/** The form of every action: errors in their place and in a summary, values kept, never sent twice. */
export const ActionForm = (props: ActionFormProps) => (
  <ClientMessages namespaces={["errors", "done"]}>
    <LiveForm {...props} />
  </ClientMessages>
);
