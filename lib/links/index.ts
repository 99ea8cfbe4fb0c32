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
  useUpLinksOfOrder,
} from "./open-link";
