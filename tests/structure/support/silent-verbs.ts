/** File → why it leaves no line in the audit log. */
export const silentVerbs: Record<string, string> = {
  "lib/administrators/people/end-user-sessions.ts": "endSessions records what it ended",
  "lib/api/caller.ts": "notes when a token was last used and counts its requests",
  "lib/auth/session.ts": "notes when a session was last seen",
  "lib/auth/sweep.ts": "forgets what has expired by itself",
  "lib/imports/lease.ts": "says which worker works on an import; what the work does records itself",
  "lib/launch/in-launch.ts": "the door of the wizard's verbs; each records what it saved",
  "lib/links/open-link.ts": "part of other verbs, which record; opening alone changes nothing of the trade",
  "lib/mail/send-mail.ts": "the outbox row is its own log",
  "lib/orders/resend-order-mail.ts": "mailOrder records order.mailed in the same transaction",
  "lib/sites/create-site.ts": "insertSite records site.created in the same transaction",
  "lib/trials/remind-of-ends.ts": "the outbox row is its own log",
  "lib/trials/start-trial-for-new-customer.ts":
    "createCustomer and insertTrial record what they make in the same transaction",
  "lib/trials/start-trial.ts": "insertTrial records trial.started in the same transaction",
  "lib/users/change-users.ts": "applyUserChanges records each user in the same transaction",
};
