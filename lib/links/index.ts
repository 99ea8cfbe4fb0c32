export { type LinkPurpose, makeLink, type NewLink } from "./make-link";
export {
  type Link,
  type LinkState,
  linkOfVisit,
  lookAtLink,
  openLink,
  revokeLinks,
  startVisit,
  useUpLink,
} from "./open-link";
