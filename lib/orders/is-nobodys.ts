import type { Order } from "./mail-order";

const DAY = 86_400_000;

/** The same as the list's condition, for one order: its day came 24 hours ago, and nobody has begun. */
export const isNobodys = ({ state, receivedAt, startsOn }: Order, now: Date) =>
  state === "mailed" && Math.max(receivedAt.getTime(), Date.parse(startsOn)) <= now.getTime() - DAY;
