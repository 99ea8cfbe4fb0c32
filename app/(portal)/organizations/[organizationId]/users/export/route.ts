import { exportUsers } from "@/lib/users";
import { signedInCtx } from "@/lib/web/current-ctx";
import { fileAnswer } from "@/lib/web/file-answer";
import { refusedAnswer } from "@/lib/web/refused-answer";

type Segment = { params: Promise<{ organizationId: string }> };

/** All users of the organization, as the file that the import takes. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  try {
    const { stream, discard, ...file } = await exportUsers(ctx, await params);
    stream.once("close", discard);
    return fileAnswer(file, stream);
  } catch (error) {
    return refusedAnswer(error);
  }
}

/** Next would make the whole file for it. */
export const HEAD = () => new Response(null, { status: 405, headers: { Allow: "GET" } });
