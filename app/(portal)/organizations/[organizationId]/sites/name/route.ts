import { checkName } from "@/lib/sites";
import { currentCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";

type Segment = { params: Promise<{ organizationId: string }> };

/** Whether a site could be named so: asked while it is typed. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const { organizationId } = await params;
  try {
    const checked = await checkName(await currentCtx(), organizationId, name.slice(0, 100));
    return Response.json(checked, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    return refusedAnswer(error);
  }
}
