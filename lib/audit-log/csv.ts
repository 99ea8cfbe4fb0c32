import type { LogLine } from "./read-log";

type Column = { header: string; csv: (line: LogLine) => string | null };

const json = (values: LogLine["before"]) => (values ? JSON.stringify(values) : null);

/** The columns of the log as a file: the same in every language and from release to release. */
export const logCsv: Column[] = [
  { header: "at", csv: ({ at }) => new Date(at).toISOString() },
  { header: "actor_kind", csv: ({ actorKind }) => actorKind },
  { header: "actor_id", csv: ({ actorId }) => actorId },
  { header: "actor", csv: ({ actorName }) => actorName },
  { header: "action", csv: ({ action }) => action },
  { header: "organization_id", csv: ({ organizationId }) => organizationId },
  { header: "organization", csv: ({ organizationName }) => organizationName },
  { header: "target_kind", csv: ({ targetKind }) => targetKind },
  { header: "target_id", csv: ({ targetId }) => targetId },
  { header: "target", csv: ({ targetName }) => targetName },
  { header: "before", csv: ({ before }) => json(before) },
  { header: "after", csv: ({ after }) => json(after) },
  { header: "address", csv: ({ address }) => address },
];
