import type { ReactNode } from "react";
import { PortalFrame } from "../_frame/portal-frame";
import { Tasks } from "./tasks/tasks";

export default function PortalLayout({ children }: { children: ReactNode }) {
  return <PortalFrame tasks={<Tasks />}>{children}</PortalFrame>;
}
