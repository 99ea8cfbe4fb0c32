export { type AddDomain, addDomain } from "./add-domain";
export { domainName, domainProblem } from "./domain-name";
export { type DomainDetails, findDomain } from "./find-domain";
export { type Domain, listDomains } from "./list-domains";
export { type RemoveDomain, removeDomain } from "./remove-domain";
export type { TxtRecords } from "./txt-records";
export { type Verification, type VerifyDomain, verifyDomain } from "./verify-domain";
