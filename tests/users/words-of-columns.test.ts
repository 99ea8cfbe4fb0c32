import { loadMessages } from "@/lib/core/load-messages";
import { locales } from "@/lib/core/locales";
import { columnNames } from "@/lib/users/csv/column-names";

const understood = columnNames({
  packages: [],
  licences: [],
  productNames: [],
  locations: new Map(),
  sites: new Map(),
});

test.each(locales)("what the portal calls a value of a user is understood as its column in %s", (locale) => {
  const { imports, users } = loadMessages(locale);
  const { packageCode: _, ...fields } = imports.fields;
  const named = Object.entries(fields).filter(([key]) => key in users.profile);
  expect(named.length).toBeGreaterThan(10);
  expect(named.map(([, name]) => understood(name))).toEqual(named.map(([key]) => key));
  const { manager, addressStreet, addressRegion } = users.profile;
  expect([manager, addressStreet, addressRegion].map(understood)).toEqual([
    "manager",
    "addressStreet",
    "addressRegion",
  ]);
});
