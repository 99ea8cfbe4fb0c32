/** What a logo may be; it rides in every mail. */
export const logoLimits = { bytes: 200 * 1024, width: 1200, height: 600 } as const;

export type Image = { type: "image/png" | "image/jpeg"; width: number; height: number; content: Buffer };

/** Why a file is no logo; sentences under errors.logo. */
export type LogoRefusal = "noFile" | "tooLarge" | "notAnImage" | "broken" | "tooBig";
export type Judged = { ok: true; image: Image } | { ok: false; why: LogoRefusal };

export const refused = (why: LogoRefusal): Judged => ({ ok: false, why });
