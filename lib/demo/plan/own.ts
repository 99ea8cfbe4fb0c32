import { currentTerms } from "@/lib/terms";
import type { Clock } from "./clock";
import { demoId } from "./ids";
import { northwind } from "./partners";
import type { Rows } from "./rows";

/** Northwind has launched its own organization, has tokens and mails of its own look; Southwind is still to begin. */
export function addOwnAccount(rows: Rows, clock: Clock): void {
  const { id: partnerId, staff } = northwind;
  rows.launches.push({
    partnerId,
    answers: { plan: { reviewed: true } },
    version: 2,
    startedAt: clock.at(-9),
    finishedAt: clock.at(-9),
    finishedByName: staff.name,
  });
  rows.acceptedTerms.push({
    organizationId: partnerId,
    document: "portal",
    version: currentTerms(),
    acceptedBy: staff.id,
    acceptedByName: staff.name,
    acceptedAt: clock.at(-9),
  });
  rows.mailSettings.push({
    partnerId,
    replyTo: "care@northwind.example",
    signature: "Northwind Communications · care@northwind.example",
  });
  const token = (name: string, scopes: string[], days: [made: number, end: number, used: number | null]) => ({
    id: demoId(`token ${name}`),
    name,
    scopes,
    // Of no token: nobody has one that opens anything.
    tokenHash: demoId(`token hash ${name}`),
    partnerId,
    userId: staff.id,
    createdAt: clock.at(days[0]),
    expiresAt: clock.at(days[1]),
    lastUsedAt: days[2] === null ? null : clock.at(days[2]),
    revokedAt: null,
    windowRequests: 0,
  });
  rows.apiTokens.push(
    token("Billing export", ["organizations:read", "reports:read", "reports:write"], [-60, 120, -0.04]),
    token(
      "Helpdesk sync",
      ["organizations:read", "people:read", "tags:read", "tags:write"],
      [-20, 345, null],
    ),
    { ...token("Old inventory script", ["devices:read"], [-200, 165, -91]), revokedAt: clock.at(-90) },
  );
}
