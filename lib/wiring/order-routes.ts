/*
 * A part of the table of routes: orders and the wizard that sets them up.
 */

export const orderPages = {
  "/orders": ["orders:view", "partner"],
  "/orders/[number]": ["orders:view", "partner"],
  "/setup": ["link", "order"],
  "/setup/[step]": ["link", "order"],
  "/setup/later": ["link", "order"],
  "/setup/not-you": ["link", "order"],
} as const;

export const orderHandlers = {
  "GET /orders/[number]/summary": ["orders:view", "partner"],
  "GET /orders/csv": ["orders:view", "partner"],
  "GET /setup/order-summary": ["link", "order"],
  "GET /setup/site-name": ["link", "order"],
  "POST /v1/intake/amendments": ["token:intake:orders", "installation"],
  "POST /v1/intake/orders": ["token:intake:orders", "installation"],
} as const;

export const orderActions = {
  "/organizations/[organizationId]#continueServicesAction": ["signedIn", "own account"],
  "/orders#continueSetUpAction": ["provisioning:edit", "partner"],
  "/orders#cancelAction": ["provisioning:edit", "partner"],
  "/orders#handOverAction": ["provisioning:edit", "partner"],
  "/orders#resendAction": ["provisioning:edit", "partner"],
  "/orders#resendServicesAction": ["provisioning:edit", "partner"],
  "/setup#acceptReviewAction": ["link", "order"],
  "/setup#chooseCustomerAction": ["link", "order"],
  "/setup#answerWhoAction": ["link", "order"],
  "/setup#choosePartnerAction": ["link", "order"],
  "/setup#describePartnerAction": ["link", "order"],
  "/setup/not-you#leaveAction": ["link", "order"],
  "/setup/not-you#signOutHereAction": ["signedIn", "own account"],
  "/setup#confirmPartnerAction": ["link", "order"],
  "/setup#describeCustomerAction": ["link", "order"],
  "/setup#finishAction": ["link", "order"],
  "/setup#nameServicesAction": ["link", "order"],
  "/setup#setUpLaterAction": ["link", "order"],
} as const;
