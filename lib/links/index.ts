export { type LinkPurpose, makeLink, makeVisit, type NewLink } from "./make-link";
export {
  type Link,
  type LinkState,
  linkOfVisit,
  lookAtLink,
  markLinksUsed,
  openLink,
  revokeLinks,
  startVisit,
  useUpLink,
  VISIT_HOURS,
} from "./open-link";
