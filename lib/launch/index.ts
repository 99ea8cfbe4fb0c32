export { type AcceptTerms, acceptTerms } from "./accept-terms";
export type { OrganizationAnswer } from "./answers";
export { describeOwnOrganization } from "./describe-own-organization";
export { launchPageForm, MAX_PLANNED_USERS, ownOrganizationForm, termsForm } from "./fields";
export { finishLaunch } from "./finish-launch";
export { type LaunchState, launchState } from "./launch-state";
export { type Launch, lookAtLaunch } from "./look-at-launch";
export { reviewPlan } from "./review-plan";
export { isLaunchStep, type LaunchStep, launchSteps, mayEnter, stepBefore } from "./steps";
