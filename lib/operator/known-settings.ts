/** The installation's numbers: what each decides, and between which bounds it makes sense. */
export const knownSettings = {
  expires_soon_days: {
    from: 1,
    to: 90,
    what: "Days before the end from which a customer counts as Expires soon",
  },
  no_activity_days: {
    from: 1,
    to: 3_650,
    what: "Days without an administrator's visit until No recent activity",
  },
  report_retention_days: { from: 1, to: 3_650, what: "Days that a report's file is kept" },
  provisioning_link_days: { from: 1, to: 365, what: "Days that the link to set up an order works" },
  invitation_link_days: { from: 1, to: 90, what: "Days that an invitation's link works" },
} as const;

export type SettingKey = keyof typeof knownSettings;
export const settingKeys = Object.keys(knownSettings) as SettingKey[];

/** Numbers of which the statuses of the customer list are made: the list is computed anew when they change. */
export const inStatuses: readonly SettingKey[] = ["expires_soon_days", "no_activity_days"];
