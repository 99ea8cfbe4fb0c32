import { openErrorFile } from "@/lib/imports";
import { signedInCtx } from "@/lib/web/current-ctx";
import { fileAnswer } from "@/lib/web/file-answer";
import { refusedAnswer } from "@/lib/web/refused-answer";

type Segment = { params: Promise<{ organizationId: string; importId: string }> };

/** The rows with errors, to be mended and sent again. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const ctx = await signedInCtx();
  const { organizationId, importId } = await params;
  try {
    const { stream, ...file } = await openErrorFile(ctx, organizationId, importId);
    return fileAnswer(file, stream);
  } catch (error) {
    return refusedAnswer(error);
  }
}

/** Next would open the file for it. */
export const HEAD = () => new Response(null, { status: 405, headers: { Allow: "GET" } });
