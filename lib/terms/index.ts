export { type Acceptance, acceptancesOf, keepAcceptance } from "./acceptance";
export { listAcceptedTerms } from "./list-accepted-terms";
export { currentTerms, termsText, termsVersions } from "./texts-of";
