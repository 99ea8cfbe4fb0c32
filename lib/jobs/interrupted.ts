/** Another worker took the work up: whatever this one still wanted to do is no longer its business. */
export class Overtaken extends Error {}

/** The person asked to stop. */
export class Cancelled extends Error {}
