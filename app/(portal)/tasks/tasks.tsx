import { ClientMessages } from "@/components/layout/client-messages";
import { signedIn, signedInCtx } from "@/lib/web/current-ctx";
import { taskList } from "./task-list";
import { TasksMenu } from "./tasks-menu";

/** In the top bar of every signed-in page: running imports and reports, in the HTML already. */
export async function Tasks() {
  const ctx = await signedInCtx();
  const who = await signedIn();
  return (
    <ClientMessages namespaces={["tasks"]}>
      <TasksMenu initial={who?.busy ? await taskList(ctx) : []} />
    </ClientMessages>
  );
}
