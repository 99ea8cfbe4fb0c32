/*
 * A part of the table of routes: the partner's customers, one by one and many at once.
 */

export const customerPages = {
  "/customers": ["customers:view", "partner"],
  "/customers/[customerId]": ["customers:view", "organization"],
  "/customers/[customerId]/administrators": ["partnerAdmins:view", "organization"],
  "/customers/[customerId]/activity": ["customers:view", "organization"],
  "/customers/[customerId]/subscriptions": ["customers:view", "organization"],
  "/customers/[customerId]/subscriptions/packages": ["packages:edit", "organization"],
  "/customers/[customerId]/tags": ["tags:edit", "organization"],
  "/customers/[customerId]/trials": ["customers:view", "organization"],
  "/customers/[customerId]/trials/new": ["trials:edit", "organization"],
  "/customers/bulk": ["customers:view", "partner"],
  "/customers/bulk/[bulkId]": ["customers:view", "partner"],
  "/customers/new": ["customers:create", "partner"],
  "/customers/new-trial": ["customers:create", "partner"],
  "/customers/tags": ["tags:view", "partner"],
  "/customers/tags/[tagId]": ["tags:edit", "partner"],
  "/customers/views": ["views:edit", "partner"],
  "/customers/views/[viewId]": ["views:edit", "partner"],
} as const;

export const customerHandlers = {
  "GET /customers/bulk/[bulkId]/csv": ["customers:view", "partner"],
  "GET /customers/csv": ["customers:view", "partner"],
  "GET /customers/[customerId]/invoices/[number]/pdf": ["customers:view", "organization"],
  "GET /customers/new-trial/site-name": ["customers:view", "installation"],
} as const;

export const customerActions = {
  "/customers/[customerId]/trials#endTrialAction": ["trials:edit", "organization"],
  "/customers/[customerId]/trials#extendTrialAction": ["trials:edit", "organization"],
  "/customers/[customerId]/trials#startTrialAction": ["trials:edit", "organization"],
  "/customers/[customerId]/subscriptions/packages#changePackagesAction": ["packages:edit", "organization"],
  "/customers/new#createCustomerAction": ["customers:create", "partner"],
  "/customers/new-trial#startTrialForNewCustomerAction": ["customers:create", "partner"],
  "/customers/bulk#bulkTagsAction": ["tags:edit", "partner"],
  "/customers/bulk#cancelBulkAction": ["tags:edit", "partner"],
  "/customers/bulk#bulkAssignAction": ["partnerAdmins:edit", "partner"],
  "/customers/tags#setCustomerTagsAction": ["tags:edit", "organization"],
  "/customers/tags#editTagAction": ["tags:edit", "partner"],
  "/customers/tags#deleteTagAction": ["tags:edit", "partner"],
  "/customers/views#saveViewAction": ["views:edit", "partner"],
  "/customers/views#editViewAction": ["views:edit", "partner"],
  "/customers/views#updateViewAction": ["views:edit", "partner"],
  "/customers/views#deleteViewAction": ["views:edit", "partner"],
  "/customers/[customerId]/administrators#addPartnerAdminAction": ["partnerAdmins:edit", "partner"],
  "/customers/[customerId]/administrators#askFullAccessAction": ["provisioning:edit", "organization"],
  "/customers/[customerId]/administrators#removePartnerAdminAction": ["partnerAdmins:edit", "partner"],
} as const;
