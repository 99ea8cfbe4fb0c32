import { checkTrialSite } from "@/lib/trials";
import { currentCtx } from "@/lib/web/current-ctx";
import { refusedAnswer } from "@/lib/web/refused-answer";

/** Whether a trial's meetings site could be named so: asked while it is typed. */
export async function GET(request: Request): Promise<Response> {
  const name = new URL(request.url).searchParams.get("name") ?? "";
  try {
    const state = await checkTrialSite(await currentCtx(), name.slice(0, 100));
    return Response.json({ state }, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    return refusedAnswer(error);
  }
}
