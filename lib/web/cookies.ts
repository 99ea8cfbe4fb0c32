import { config } from "@/lib/core/config";

const secure = () => config().publicUrl.startsWith("https:");

/** `__Host-` ties a cookie to this host and to https; plain http (trying it out) cannot have it. */
const named = (name: string) => (secure() ? `__Host-${name}` : name);

export const sessionCookie = () => named("session");
export const visitCookie = () => named("visit");

/** For what must never reach a script or another site. */
export const secretCookie = (maxAgeSeconds?: number) =>
  ({ httpOnly: true, sameSite: "lax", secure: secure(), path: "/", maxAge: maxAgeSeconds }) as const;
