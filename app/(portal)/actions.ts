"use server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { signOut } from "@/lib/auth";
import { sessionCookie } from "@/lib/web/cookies";
import { currentCtx } from "@/lib/web/current-ctx";
import { forgetSession } from "@/lib/web/session-cookie";

export async function signOutAction(_form: FormData): Promise<void> {
  const token = (await cookies()).get(sessionCookie())?.value;
  if (token) await signOut(await currentCtx(), { token });
  await forgetSession();
  redirect("/sign-in");
}
