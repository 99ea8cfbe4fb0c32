export { type AcceptReview, acceptReview } from "./accept-review";
export { type AnswerWho, answerWho } from "./answer-who";
export {
  type Answers,
  type CustomerAnswer,
  isForCompany,
  type NewCustomer,
  type NewPartner,
  ownerOf,
  type PartnerAnswer,
  type WhoKind,
} from "./answers";
export { type ChooseWho, chooseWho } from "./choose-who";
export { continueSetUp } from "./continue-set-up";
export {
  continueForm,
  existingForm,
  newCustomerForm,
  newPartnerForm,
  nothingForm,
  pageForm,
  reviewForm,
  verticals,
  whoForm,
  whoWays,
} from "./fields";
export { type Finished, type FinishSetUp, finishSetUp } from "./finish-set-up";
export { type HandOverSetUp, handOverSetUp } from "./hand-over-set-up";
export type { At } from "./in-set-up";
export type { Line } from "./lines";
export { type Look, lookAtSetUp, type SetUp } from "./look-at-set-up";
export { type Candidate, type Why, whys } from "./organizations/candidates";
export { type ChooseCustomer, chooseCustomer } from "./organizations/choose-customer";
export { type ChoosePartner, choosePartner } from "./organizations/choose-partner";
export { confirmPartner } from "./organizations/confirm-partner";
export { customerCandidates } from "./organizations/customer-candidates";
export {
  customersOfHolder,
  type FoundCustomer,
  mayChooseCustomers,
} from "./organizations/customers-of-holder";
export { type DescribeCustomer, describeCustomer } from "./organizations/describe-customer";
export { type DescribePartner, describePartner } from "./organizations/describe-partner";
export type { Shown } from "./organizations/facts";
export { isMatch } from "./organizations/match";
export { partnerCandidates } from "./organizations/partner-candidates";
export { type Searched, searchByDomain } from "./organizations/search-by-domain";
export { customerMatch, searchCustomers } from "./organizations/search-customers";
export type { Progress } from "./progress-of";
export { resendServicesMail } from "./resend-services-mail";
export { type CheckedName, checkSiteName } from "./services/check-site-name";
export { continueServices } from "./services/continue-services";
export { servicesForm } from "./services/fields";
export { type NameServices, nameServices } from "./services/name-services";
export { proposeSiteName } from "./services/propose-site-name";
export type { ServicesAnswer } from "./services/services-answer";
export { type ServicesToSetUp, servicesToSetUp } from "./services/services-to-set-up";
export { servicesValues } from "./services/services-values";
export { setUpLater } from "./services/set-up-later";
export { lineKey, type SharedLine, sharedLines } from "./services/shares";
export { askSites, MOST_SITES, type SiteRow } from "./services/site-rows";
export { type Setback, setbacks } from "./step-refused";
export {
  isStepName,
  mayEnter,
  type Side,
  type StepName,
  stepAfter,
  stepBefore,
  stepNames,
  stepsOf,
} from "./steps";
export {
  type OrderSummary,
  organizationOrderSummary,
  partnerOrderSummary,
  visitOrderSummary,
} from "./summary/order-summary";
export { orderSummaryPdf } from "./summary/order-summary-pdf";
export { type Summary, summaryOf } from "./summary/summary-of";
export { type WayIn, wayIn } from "./way-in";
