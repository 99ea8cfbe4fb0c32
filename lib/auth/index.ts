export {
  ABSOLUTE_DAYS,
  actorOfSession,
  actorOfUser,
  IDLE_HOURS,
  type SignedIn,
  startSession,
} from "./session";
