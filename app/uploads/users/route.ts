import type { NextRequest } from "next/server";
import { DomainError, forbidden, ruleBroken } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { uploadUsers } from "@/lib/imports";
import { currentCtx, signedIn } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";
import { isSameOrigin } from "@/lib/web/same-origin";
import { isForm, uploadBody } from "@/lib/web/upload-body";

const modeOf = (text: string | undefined) => (text === "add" || text === "add_and_remove" ? text : undefined);

/** A file of users: the body itself, sent by a script, or a form without one. Outside of what proxy.ts matches. */
export async function POST(request: NextRequest): Promise<Response> {
  const organizationId = request.nextUrl.searchParams.get("organization") ?? "";
  const users = `/organizations/${encodeURIComponent(organizationId)}/users`;
  const goTo = (path: string) =>
    isForm(request)
      ? new Response(null, { status: 303, headers: { Location: path } })
      : Response.json({ to: path });
  try {
    if (!isSameOrigin(request)) throw forbidden("imports.otherSite");
    if (!(await signedIn())) return goTo(`/sign-in?next=${encodeURIComponent(`${users}/import`)}`);
    const { fields, ...file } = await uploadBody(request);
    const mode = modeOf(fields.mode);
    if (!mode) throw ruleBroken("imports.noMode");
    const submission = isUuid(fields.submission ?? "") ? fields.submission : undefined;
    const ctx = { ...(await currentCtx()), submission };
    return goTo(`${users}/imports/${await uploadUsers(ctx, { organizationId, mode, ...file })}`);
  } catch (error) {
    if (!isForm(request) || !(error instanceof DomainError)) return refusedAnswer(error);
    return goTo(`${users}/import?refused=${error.ref.key}`);
  }
}
