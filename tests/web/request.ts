import type { FormAction } from "@/lib/core/form-state";
import { idle } from "@/lib/core/form-state";

/** What stands for Next's request: a browser's cookies and headers, and where it was sent. */
export const browser = {
  cookies: new Map<string, string>(),
  headers: new Headers(),
  forget() {
    this.cookies.clear();
    this.headers = new Headers();
  },
};

/** As Next's own: thrown to leave the action. */
export class Redirected extends Error {
  readonly to: string;
  constructor(to: string) {
    super(`NEXT_REDIRECT ${to}`);
    this.to = to;
  }
}

export const nextHeaders = {
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => void browser.cookies.set(name, value),
    delete: ({ name }: { name: string }) => void browser.cookies.delete(name),
  }),
  headers: async () => browser.headers,
};

export const nextNavigation = {
  redirect: (to: string) => {
    throw new Redirected(to);
  },
  forbidden: () => {
    throw new Error("NEXT_FORBIDDEN");
  },
  notFound: () => {
    throw new Error("NEXT_NOT_FOUND");
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Error && /^NEXT_/.test(error.message)) throw error;
  },
};

/** Posts a form as a browser does. */
export function post(action: FormAction, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return action(idle, form);
}
