import { checkSiteName } from "@/lib/provisioning";
import { currentCtx } from "@/lib/web/current-ctx";
import { currentVisit } from "../_parts/current-visit";

/** Whether a meetings site could be named so: asked while it is typed, by who holds an open link. */
export async function GET(request: Request): Promise<Response> {
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const checked = await checkSiteName(await currentCtx(), await currentVisit(), name.slice(0, 100));
  const headers = { "Cache-Control": "no-store" };
  return checked ? Response.json(checked, { headers }) : Response.json({}, { status: 403, headers });
}
