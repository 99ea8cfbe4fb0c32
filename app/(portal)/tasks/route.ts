import { currentCtx, signedIn } from "@/lib/web/current-ctx";
import { taskList } from "./task-list";

const headers = { "Cache-Control": "private, no-store" };

/** The running tasks of the person who asks, for the menu in the top bar. */
export async function GET(): Promise<Response> {
  if (!(await signedIn())) return Response.json({ tasks: [] }, { status: 401, headers });
  return Response.json({ tasks: await taskList(await currentCtx()) }, { headers });
}
