"use server";
import { cookies } from "next/headers";
import { continueForm, continueServices } from "@/lib/provisioning";
import { secretCookie, visitCookie } from "@/lib/web/cookies";
import { formAction } from "@/lib/web/form-action";

const VISIT_SECONDS = 12 * 3_600;

/** Into the wizard, as whom a partner asked to name the services. */
export const continueServicesAction = formAction({
  parse: continueForm,
  run: continueServices,
  then: async ({ visit }) => {
    (await cookies()).set(visitCookie(), visit, secretCookie(VISIT_SECONDS));
    return { to: "/setup" };
  },
});
