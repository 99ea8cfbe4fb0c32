import { cookies } from "next/headers";
import { cache } from "react";
import { lookAtSetUp } from "@/lib/provisioning";
import { visitCookie } from "@/lib/web/cookies";
import { currentCtx } from "@/lib/web/current-ctx";

/** The secret of the visit that a mailed link was exchanged for; empty when there is none. */
export const currentVisit = async () => (await cookies()).get(visitCookie())?.value ?? "";

/** Where the visitor's order stands, asked once per request. */
export const currentLook = cache(async () => lookAtSetUp(await currentCtx(), await currentVisit()));
