import type { AuditAction } from "./actions";

export type AuditLine = {
  id: string;
  at: string;
  actorKind: "user" | "link" | "token" | "job" | "operator" | "system";
  actorName: string;
  action: AuditAction;
  targetName: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};
