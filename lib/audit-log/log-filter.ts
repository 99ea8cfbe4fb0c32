import { auditActions } from "@/lib/audit";
import { isUuid } from "@/lib/core/ids";
import { listAddress, type Params } from "@/lib/core/list-address";

/** What an action is about: the first word of its name. */
export const auditKinds: readonly string[] = [...new Set(auditActions.map(kindOf))].sort();

export function kindOf(action: string): string {
  return action.split(".")[0] ?? action;
}

export const periods = ["today", "7d", "30d", "90d"] as const;
export type Period = (typeof periods)[number];

/** In place of an organization's name: the partner's own. */
export const OWN = "own";

/** The state of the audit log, as its address holds it. `organizationId`: the log of that organization alone, at `path`. */
export function logFilter(
  params: Params,
  organizationId?: string,
  path = organizationId ? `/organizations/${organizationId}/activity` : "/audit",
) {
  return listAddress(params, {
    path,
    defaultSort: "at",
    sorts: {
      at: {
        columns: [
          { column: "at", type: "timestamptz" },
          { column: "id", type: "uuid" },
        ],
        descending: true,
      },
    },
    choices: {
      who: isWords,
      kind: auditKinds,
      action: auditActions,
      organization: organizationId ? () => false : isWords,
      work: organizationId ? isUuid : () => false,
      when: periods,
      from: isDay,
      to: isDay,
    },
  });
}

export type LogFilter = ReturnType<typeof logFilter>;

/** Something to look for, as a person types it; an id comes from a link. */
const isWords = (text: string) => text.trim().length > 0 && text.length <= 200 && !text.includes("\0");

const isDay = (text: string) =>
  /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** The actions that are asked about; undefined when all are. */
export function chosenActions({ chosen: { kind, action } }: Pick<LogFilter, "chosen">) {
  if (kind.length === 0 && action.length === 0) return undefined;
  return auditActions.filter((each) => action.includes(each) || kind.includes(kindOf(each)));
}

const DAY = 86_400_000;
const daysOf: Record<Period, number> = { today: 0, "7d": 6, "30d": 29, "90d": 89 };

/** From when, and until before when; days are those of UTC. */
export function chosenTime({ chosen }: Pick<LogFilter, "chosen">, now: Date) {
  const [from] = chosen.from;
  const [to] = chosen.to;
  const [when] = chosen.when;
  if (!from && !to && when) return { from: startOfDay(new Date(now.getTime() - daysOf[when] * DAY)) };
  return {
    from: from ? new Date(from) : undefined,
    before: to ? new Date(new Date(to).getTime() + DAY) : undefined,
  };
}

const startOfDay = (time: Date) => new Date(time.toISOString().slice(0, 10));

export const isId = (words: string) => isUuid(words.trim());
