const DAY = 86_400_000;

/** Days a trial can last when it begins. */
export const trialLengths = [30, 60, 90] as const;
export type TrialLength = (typeof trialLengths)[number];

/** An extended trial ends so many days from the day it is extended: extending twice adds nothing. */
export const EXTENSION_DAYS = 30;

/** Licences of one product in a trial. */
export const DEFAULT_LICENCES = 100;
export const MOST_LICENCES = 10_000;

/** Days before the end when it is announced, the most urgent first. */
export const reminderDays = [1, 7, 14] as const;
export type ReminderDays = (typeof reminderDays)[number];

export const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

/** The last day of a trial that lasts so many days from today. */
export const lastDay = (now: Date, days: number) => dayOf(new Date(now.getTime() + days * DAY));

/** The day itself still belongs to the trial. */
export const isRunning = (trial: { endsOn: string; endedAt: Date | string | null }, now: Date) =>
  trial.endedAt === null && trial.endsOn >= dayOf(now);

export type Extension = {
  from: string;
  to: string;
  /** Negative: it would end earlier than it does now. */
  days: number;
};

/** What extending today would do. ISO days compare as texts. */
export function extensionOf(endsOn: string, now: Date): Extension {
  const to = lastDay(now, EXTENSION_DAYS);
  return { from: endsOn, to, days: (Date.parse(to) - Date.parse(endsOn)) / DAY };
}

/** Which announcement an end so many days away calls for: the most urgent alone, however many were missed. */
export function reminderFor(daysLeft: number): ReminderDays | undefined {
  return daysLeft < 0 ? undefined : reminderDays.find((days) => daysLeft <= days);
}
