export { type LinkPurpose, makeLink, type NewLink } from "./make-link";
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
} from "./open-link";
