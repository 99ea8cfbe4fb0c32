import { exportUsers, userFileKinds } from "@/lib/users";
import { signedInCtx } from "@/lib/web/current-ctx";
import { fileAnswer } from "@/lib/web/file-answer";
import { refusedAnswer } from "@/lib/web/refused-answer";

type Segment = { params: Promise<{ organizationId: string }> };

/** All users of the organization, as the file that the import takes: `?kind=attributes` or `licences` for a part. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  try {
    const asked = new URL(request.url).searchParams.get("kind");
    const kind = userFileKinds.find((each) => each === asked);
    const { stream, discard, ...file } = await exportUsers(ctx, { ...(await params), kind });
    stream.once("close", discard);
    return fileAnswer(file, stream);
  } catch (error) {
    return refusedAnswer(error);
  }
}

/** Next would make the whole file for it. */
export const HEAD = () => new Response(null, { status: 405, headers: { Allow: "GET" } });
