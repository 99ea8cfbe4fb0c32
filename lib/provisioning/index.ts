export { acceptReview } from "./accept-review";
export {
  type Answers,
  type CustomerAnswer,
  isForCompany,
  type NewCustomer,
  type NewPartner,
  ownerOf,
  type PartnerAnswer,
  type ServicesAnswer,
  type WhoKind,
} from "./answers";
export { checkSiteName } from "./check-site-name";
export { type ChooseCustomer, chooseCustomer } from "./choose-customer";
export { type ChooseWho, chooseWho } from "./choose-who";
export { confirmPartner } from "./confirm-partner";
export { continueSetUp } from "./continue-set-up";
export { customersOfHolder, type FoundCustomer, mayChooseCustomers } from "./customers-of-holder";
export { type DescribeCustomer, describeCustomer } from "./describe-customer";
export {
  continueForm,
  existingCustomerForm,
  newCustomerForm,
  pageForm,
  servicesForm,
  verticals,
  whoForm,
} from "./fields";
export { type Finished, type FinishSetUp, finishSetUp } from "./finish-set-up";
export type { At } from "./in-set-up";
export type { Line } from "./lines";
export { type Look, lookAtSetUp, type SetUp, type Shown } from "./look-at-set-up";
export { type NameServices, nameServices } from "./name-services";
export { proposeSiteName } from "./propose-site-name";
export { type Setback, setbacks } from "./step-refused";
export {
  isStepName,
  mayEnter,
  type Side,
  type StepName,
  stepBefore,
  stepNames,
  stepsOf,
} from "./steps";
export { type Summary, summaryOf } from "./summary-of";
