/** This page or one below it. */
export const isHere = (href: string, path: string) => path === href || path.startsWith(`${href}/`);
