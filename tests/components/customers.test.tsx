import { screen } from "@testing-library/react";
import { createTranslator } from "next-intl";
import { customerColumns } from "@/app/(portal)/customers/_parts/customer-columns";
import { CustomerList } from "@/app/(portal)/customers/_parts/customer-list";
import { type CustomerPage, type CustomerRow, customerFilter } from "@/lib/customers";
import { formatFor } from "@/lib/format";
import { messagesOf, renderWithIntl } from "../support/render";

// The list's own rules are real; there is nobody to ask.
jest.mock("@/db/client", () => ({}));

const now = new Date("2026-11-20T12:00Z");
const none = { unpaidSince: null, lastEnd: null, nextExpiry: null, trialEnd: null, waiting: 0, paid: 1 };

const row = (values: Partial<CustomerRow>): CustomerRow => ({
  id: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
  name: "Contoso",
  externalId: null,
  region: "EU",
  access: "full",
  statuses: ["subscription"],
  products: ["meetings"],
  purchased: 100,
  assigned: 85,
  overage: 0,
  nextDate: "2026-12-02",
  nextDateKind: "renews",
  lastActiveAt: null,
  facts: none,
  tags: [],
  key: [],
  ...values,
});

function show(
  rows: CustomerRow[],
  params: Parameters<typeof customerFilter>[0] = {},
  locale: "en" | "fr" = "en",
) {
  const counts = {
    all: rows.length,
    urgent: 1,
    total: rows.length,
    status: { suspended: 1 },
    region: { EU: rows.length },
  };
  const days = { expiresSoon: 7, noActivity: 90 };
  const page: CustomerPage = { rows, from: 0, counts, days, productNames: { meetings: "Meetings" } };
  return renderWithIntl(<CustomerList filter={customerFilter(params)} page={page} now={now} />, { locale });
}

const hostile = [
  `O'Brien & "Sons" <script>alert(1)</script>`,
  "مطاعم الساحل",
  "x".repeat(300),
  "‮reversed‬ {curly} %s",
  "=HYPERLINK(1)",
];

test.each(hostile)("a name is shown as it was typed: %s", (name) => {
  const { container } = show([row({ name, tags: [{ id: "1", name: "<b>Tag</b>", colour: "red" }] })]);
  expect(screen.getByText(name, { selector: "bdi" })).toBeInTheDocument();
  expect(screen.getByText("<b>Tag</b>")).toBeInTheDocument();
  expect(container.querySelector("script, b")).toBeNull();
  expect(screen.getByRole("link", { name: `Launch customer view of ${name}` })).toBeInTheDocument();
});

test("each status explains itself with its numbers; the others stand behind the most urgent", () => {
  show([
    row({
      statuses: ["license_overage", "expires_soon", "trial"],
      purchased: 100,
      assigned: 120,
      overage: 20,
      facts: { ...none, nextExpiry: "2026-11-23", trialEnd: "2026-11-23" },
    }),
  ]);
  const first = screen.getByText("Licence overage", { selector: "[data-tip]" });
  expect(first).toHaveAttribute(
    "data-tip",
    "20 licences are assigned beyond what was purchased; in all 120 of 100 are assigned.",
  );
  expect(first).toHaveAttribute("tabindex", "0");
  const behind = screen.getByText("+2").getAttribute("data-tip");
  expect(behind).toBe(
    "Expires soon: Ends in 3 days (23 Nov) and does not renew by itself; “soon” is 7 days or less. · Trial: A trial is running; it ends in 3 days (23 Nov).",
  );
});

test("why the search found a customer", () => {
  show([row({ match: { kind: "user", term: "ana@contoso.example", more: 2 } })], { q: "ana@" });
  expect(screen.getByText("User ana@contoso.example and 2 more")).toBeInTheDocument();
  expect(screen.getByText("1 customer matches")).toBeInTheDocument();
});

test("what the address held and the list does not know is said", () => {
  show([row({})], { status: "holy" });
  expect(screen.getByRole("status")).toHaveTextContent("status=holy");
});

test("nothing found says where was looked, in the reader's language", () => {
  show([], { q: "zzz" }, "fr");
  expect(screen.getByText("Rien trouvé pour « zzz »")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Afficher tous les clients" })).toHaveAttribute(
    "href",
    "/customers",
  );
});

test("the sentence leads to those who need somebody; the CSV is what is shown", () => {
  show([row({}), row({ id: "0b0e6679-7425-40de-944b-e07fc1f90ae7" })], { sort: "name" });
  expect(screen.getByRole("link", { name: "1 needs you today" })).toHaveAttribute(
    "href",
    "/customers?status=suspended&status=expired&status=license_overage&status=expires_soon&status=ready_for_setup&sort=name",
  );
  expect(screen.getByRole("link", { name: "Download CSV" })).toHaveAttribute(
    "href",
    "/customers/csv?sort=name",
  );
});

test("the CSV has the screen's columns in words, and those that the screen shows inside others", () => {
  const t = createTranslator({ locale: "en", messages: messagesOf("en"), namespace: "customers" });
  const list = customerColumns({
    t,
    format: formatFor("en"),
    now,
    days: { expiresSoon: 7, noActivity: 90 },
    productNames: { meetings: "Meetings" },
    searched: true,
  });
  const one = row({
    statuses: ["suspended", "subscription"],
    products: ["meetings", "unknown"],
    tags: [{ id: "1", name: "Gold", colour: "amber" }],
    match: { kind: "domain", term: "contoso.example", more: 0 },
  });
  const cells = list.flatMap(({ header, csv }) => (csv ? [[header, csv(one)]] : []));
  expect(Object.fromEntries(cells)).toEqual({
    Customer: "Contoso",
    Status: "Suspended; Subscription",
    Products: "Meetings; unknown",
    "Next date": "2026-12-02",
    "Managed by": "Us",
    Region: "EU",
    "Last activity": null,
    "Licences assigned": 85,
    "Licences purchased": 100,
    "Renews or expires": "renews",
    Tags: "Gold",
    "External ID": null,
    "Organization ID": one.id,
    "Found by": "Domain contoso.example",
  });
});
