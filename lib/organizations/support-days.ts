/** For how many days support may look; 0 ends it. */
export const supportDays = ["0", "1", "7", "30"] as const;
