import { cookies } from "next/headers";
import { VISIT_HOURS } from "@/lib/links";
import { secretCookie, visitCookie } from "./cookies";

/** From here on a cookie stands for the link, and the address has no secret. */
export async function beginVisit(visit: string): Promise<void> {
  (await cookies()).set(visitCookie(), visit, secretCookie(VISIT_HOURS * 3_600));
}
