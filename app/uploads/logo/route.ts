import type { Readable } from "node:stream";
import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { DomainError, forbidden, ruleBroken } from "@/lib/core/errors";
import { flashCookie } from "@/lib/core/flash";
import { logoLimits, storeLogo } from "@/lib/partner-account";
import { currentCtx, signedIn } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";
import { isSameOrigin } from "@/lib/web/same-origin";
import { uploadBody } from "@/lib/web/upload-body";

const PAGE = "/account/email";
const goTo = (path: string) => new Response(null, { status: 303, headers: { Location: path } });

/** The logo of a partner's mails, from a form. Outside of what proxy.ts matches. */
export async function POST(request: NextRequest): Promise<Response> {
  try {
    if (!isSameOrigin(request)) throw forbidden("logo.otherSite");
    if (!(await signedIn())) return goTo(`/sign-in?next=${encodeURIComponent(PAGE)}`);
    await storeLogo(await currentCtx(), await beginningOf((await fileOf(request)).content));
    const toast = JSON.stringify({ key: "account.logoStored" });
    (await cookies()).set(flashCookie, toast, { maxAge: 20, path: "/", sameSite: "lax" });
    return goTo(PAGE);
  } catch (error) {
    const why = error instanceof DomainError && /^logo\.(\w+)$/.exec(error.ref.key)?.[1];
    return why ? goTo(`${PAGE}?refused=${why}`) : refusedAnswer(error);
  }
}

/** A form without a file is one of another kind of upload to the reader of bodies. */
async function fileOf(request: NextRequest) {
  try {
    return await uploadBody(request);
  } catch (error) {
    throw error instanceof DomainError ? ruleBroken("logo.noFile") : error;
  }
}

/** One byte more than may be is kept, to be refused; the rest is heard to its end, so that the answer is too. */
async function beginningOf(content: Readable): Promise<Buffer> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    if (size <= logoLimits.bytes) kept.push(Buffer.from(chunk));
    size += chunk.length;
  }
  return Buffer.concat(kept);
}
