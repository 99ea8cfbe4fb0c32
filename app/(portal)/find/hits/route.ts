import { currentCtx, signedIn } from "@/lib/web/current-ctx";
import { findHits } from "../_parts/find-hits";

/** What the palette shows for ?q=. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "cache-control": "private, no-store" };
  if (!(await signedIn())) return new Response(null, { status: 401, headers });
  const words = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(await findHits(await currentCtx(), words), { headers });
}
