const DAY = 86_400_000;

/** Everything in the demo is so many days from today: it looks alive whenever it is made. */
export class Clock {
  readonly now: Date;

  constructor(now: Date) {
    this.now = now;
  }

  /** A day, before today when negative. */
  day(days: number): string {
    return new Date(this.now.getTime() + days * DAY).toISOString().slice(0, 10);
  }

  /** A moment, fractions of days allowed. */
  at(days: number): Date {
    return new Date(this.now.getTime() + days * DAY);
  }
}
