"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { signOut } from "@/lib/auth";
import { nothingForm } from "@/lib/provisioning";
import { secretCookie, sessionCookie, visitCookie } from "@/lib/web/cookies";
import { currentCtx } from "@/lib/web/current-ctx";
import { formAction } from "@/lib/web/form-action";
import { forgetSession } from "@/lib/web/session-cookie";

/** For who is not the person that the link was sent to: this browser forgets the visit. */
export const leaveAction = formAction({
  parse: nothingForm,
  run: async () => (await cookies()).delete({ name: visitCookie(), ...secretCookie() }),
  then: () => ({ to: "/setup" }),
});

/** Goes on as the link's person. */
export async function signOutHereAction(_form: FormData): Promise<void> {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (token) await signOut(await currentCtx(), { token });
  await forgetSession();
  redirect("/setup");
}
