export const TEMPLATE = "hub_template_";
export const CLONE = "hub_test_";

/** Carries the process that uses it, so that the clones of killed runs can be told. */
export const cloneName = () => `${CLONE}${process.pid}_${Math.random().toString(36).slice(2, 8)}`;

export const processOf = (clone: string) => Number(clone.slice(CLONE.length).split("_")[0]);

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
