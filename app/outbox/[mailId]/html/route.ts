import { withLogo } from "@/lib/mail";
import { shownMail } from "../../_parts/only-when-shown";

/** The mail's HTML for the frame on its page; proxy.ts forbids it everything but its own styles. */
export async function GET(_request: Request, { params }: { params: Promise<{ mailId: string }> }) {
  const { html, logo } = await shownMail((await params).mailId);
  // Links leave the frame: our own pages refuse to be framed.
  const page = withLogo(html, logo).replace("<head>", '<head><base target="_top">');
  return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
