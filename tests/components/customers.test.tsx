import { screen } from "@testing-library/react";
import { createTranslator } from "next-intl";
import { csvColumns, screenColumns } from "@/app/(portal)/customers/_parts/customer-columns";
import { CustomerList } from "@/app/(portal)/customers/_parts/customer-list";
import { type CustomerPage, type CustomerRow, customerFilter } from "@/lib/customers";
import { formatFor } from "@/lib/format";
import { messagesOf, renderWithIntl } from "../support/render";

// The list's own rules are real; there is nobody to ask.
jest.mock("@/db/client", () => ({}));
jest.mock("next/navigation", () => ({
  ...jest.requireActual("next/navigation"),
  useRouter: () => ({ push() {} }),
}));

const now = new Date("2026-11-20T12:00Z");
const none = { unpaidSince: null, lastEnd: null, nextExpiry: null, trialEnd: null, waiting: 0, paid: 1 };

const gold = { id: "3d3e6679-7425-40de-944b-e07fc1f90ae7", name: "Gold", colour: "amber" };

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
  { locale = "en" as "en" | "fr", regions = {} } = {},
) {
  const counts = {
    all: rows.length,
    urgent: 1,
    total: rows.length,
    status: { suspended: 1 },
    product: { meetings: rows.length },
    type: { subscription: rows.length },
    tag: { [gold.id]: 1 },
    managed: { us: rows.length },
    region: { EU: rows.length, ...regions },
  };
  const days = { expiresSoon: 7, noActivity: 90 };
  const filter = customerFilter(params);
  const productNames = { meetings: "Meetings" };
  const page: CustomerPage = {
    rows,
    from: 0,
    counts,
    days,
    productNames,
    tags: [gold],
    filter,
    external: false,
  };
  return renderWithIntl(<CustomerList page={page} now={now} />, { locale });
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
  show([], { q: "zzz" }, { locale: "fr" });
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

const options = (params: Parameters<typeof customerFilter>[0]) => ({
  t: createTranslator({ locale: "en", messages: messagesOf("en"), namespace: "customers" }),
  format: formatFor("en"),
  now,
  days: { expiresSoon: 7, noActivity: 90 },
  productNames: { meetings: "Meetings" },
  filter: customerFilter(params),
  external: false,
});

test("the CSV has the screen's columns in words, those shown inside others, and the ids", () => {
  const one = row({
    statuses: ["suspended", "subscription"],
    products: ["meetings", "unknown"],
    tags: [gold],
    match: { kind: "domain", term: "contoso.example", more: 0 },
  });
  const cells = csvColumns(options({ q: "contoso" })).map(({ header, csv }) => [header, csv?.(one)]);
  expect(Object.fromEntries(cells)).toEqual({
    Customer: "Contoso",
    Status: "Suspended; Subscription",
    Tags: "Gold",
    Products: "Meetings; unknown",
    "Licences assigned": 85,
    "Licences purchased": 100,
    "Next date": "2026-12-02",
    "Renews or expires": "renews",
    "Managed by": "Us",
    Region: "EU",
    "Last activity": null,
    "External ID": null,
    "Organization ID": one.id,
    "Found by": "Domain contoso.example",
  });
});

test("chosen columns are those of the screen and of the CSV, in the list's order; ids are in every CSV", () => {
  const params = { cols: ["region", "licences", "id"] };
  expect(screenColumns(options(params)).map(({ key }) => key)).toEqual(["name", "licences", "region", "id"]);
  expect(csvColumns(options(params)).map(({ header }) => header)).toEqual([
    "Customer",
    "Licences assigned",
    "Licences purchased",
    "Region",
    "Organization ID",
    "External ID",
  ]);
  show([row({ tags: [gold] })], params);
  expect(screen.getAllByRole("columnheader").map((cell) => cell.textContent)).toEqual([
    "Customer",
    "Licences",
    "Region",
    "Organization ID",
    "Actions",
  ]);
  expect(screen.queryByText("Gold", { selector: ".tag-dot" })).toBeNull();
  expect(screen.getByRole("link", { name: "Usual columns", hidden: true })).toHaveAttribute(
    "href",
    "/customers",
  );
});

test("a filter counts its values, keeps the rest of the address, and regions show where there are several", () => {
  const { unmount } = show([row({})], { product: "meetings", sort: "name", density: "comfortable" });
  expect(screen.getByText("Products is Meetings")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Remove filter: Products" })).toHaveAttribute(
    "href",
    "/customers?density=comfortable&sort=name",
  );
  expect(screen.getByRole("search")).toHaveFormValues({
    product: true,
    sort: "name",
    density: "comfortable",
  });
  expect(screen.queryByRole("button", { name: "Filter by Region" })).toBeNull();
  unmount();
  show([row({})], {}, { regions: { US: 3 } });
  expect(screen.getByRole("button", { name: "Filter by Region" })).toBeInTheDocument();
});

test("a customer of others leads to its own view, not to details", () => {
  show([row({ access: "external" })]);
  expect(screen.getByRole("link", { name: "Contoso" })).toHaveAttribute(
    "href",
    `/organizations/${row({}).id}`,
  );
  expect(screen.getByText("You (external)")).toBeInTheDocument();
});

test("no customer at all: what will be here, no chips, no way to clear what is not chosen", () => {
  show([]);
  expect(screen.getByText("Your customers will be here")).toBeInTheDocument();
  expect(screen.queryByRole("list", { name: "Status" })).toBeNull();
  expect(screen.queryByRole("link", { name: "Show all customers" })).toBeNull();
});
