import { readiness } from "@/lib/health";

export const dynamic = "force-dynamic";

/** Database, migrations and queue answer: traffic may come. */
export async function GET() {
  const state = await readiness();
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
