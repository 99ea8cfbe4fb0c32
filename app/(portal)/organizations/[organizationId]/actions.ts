"use server";
import { continueForm, continueServices } from "@/lib/provisioning";
import { beginVisit } from "@/lib/web/begin-visit";
import { formAction } from "@/lib/web/form-action";

/** Into the wizard, as whom a partner asked to name the services. */
export const continueServicesAction = formAction({
  parse: continueForm,
  run: continueServices,
  then: async ({ visit }) => {
    await beginVisit(visit);
    return { to: "/setup" };
  },
});
