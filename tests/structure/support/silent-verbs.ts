/** File → why it leaves no line in the audit log. */
export const silentVerbs: Record<string, string> = {
  "lib/administrators/customers/assign-customers.ts":
    "giveCustomers records partnerAdmin.assigned in the same statement",
  "lib/administrators/customers/unassign-customers.ts":
    "takeCustomers records partnerAdmin.removed in the same transaction",
  "lib/administrators/people/end-user-sessions.ts": "endSessions records what it ended",
  "lib/administrators/external/provisioning-access.ts":
    "changes nothing: asks for verbs that record what they did whether somebody may decide",
  "lib/api/caller.ts": "notes when a token was last used and counts its requests",
  "lib/auth/session.ts": "notes when a session was last seen",
  "lib/auth/sweep.ts": "forgets what has expired by itself",
  "lib/bulk/background/lease.ts": "says which worker works on a change; what the work does records itself",
  "lib/bulk/background/sweep-bulk-changes.ts":
    "forgets what the customers' own logs keep, and queues work that records itself",
  "lib/bulk/change-assignments.ts":
    "applyAssignments records each customer, startBulk what goes on without the person",
  "lib/bulk/change-tags.ts": "applyTags records each customer, startBulk what goes on without the person",
  "lib/imports/lease.ts": "says which worker works on an import; what the work does records itself",
  "lib/launch/in-launch.ts": "the door of the wizard's verbs; each records what it saved",
  "lib/links/open-link.ts": "part of other verbs, which record; opening alone changes nothing of the trade",
  "lib/mail/send-mail.ts": "the outbox row is its own log",
  "lib/orders/own-order.ts": "changes nothing: the door of verbs that record what they did",
  "lib/provisioning/organizations/search-by-domain.ts": "counts how often somebody searched",
  "lib/sites/create-site.ts": "insertSite records site.created in the same transaction",
  "lib/trials/remind-of-ends.ts": "the outbox row is its own log",
  "lib/trials/start-trial-for-new-customer.ts":
    "createCustomer and insertTrial record what they make in the same transaction",
  "lib/trials/start-trial.ts": "insertTrial records trial.started in the same transaction",
  "lib/users/bulk/deactivate-users.ts": "setStatus records each user in the same transaction",
  "lib/users/bulk/delete-users.ts": "changeUsersIn records each user in the same transaction",
  "lib/users/bulk/give-package.ts": "changeUsersIn records each user in the same transaction",
  "lib/users/bulk/preview-users.ts": "changes nothing; asks the verbs as somebody who may change users",
  "lib/users/bulk/reactivate-users.ts": "setStatus records each user in the same transaction",
  "lib/users/bulk/resend-invitations.ts": "invite records each user in the same transaction",
  "lib/users/by-hand/add-users.ts": "changeUsersIn and invite record each user in the same transaction",
  "lib/users/by-hand/save-draft.ts": "a draft changes no user",
  "lib/users/people/change-calling.ts": "changeUsersIn records the user in the same transaction",
  "lib/users/people/change-licences.ts": "changeUsersIn records the user in the same transaction",
  "lib/users/people/change-package.ts": "changeUsersIn records the user in the same transaction",
  "lib/users/change-users.ts": "applyUserChanges records each user in the same transaction",
};
