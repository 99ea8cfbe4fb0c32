/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToString } from "react-dom/server";
import AppError from "@/app/error";
import Forbidden from "@/app/forbidden";
import GlobalError from "@/app/global-error";
import NotFound from "@/app/not-found";
import { renderWithIntl } from "../../../support/render";
import { speak } from "../support/server-words";

jest.mock("next-intl/server", () => jest.requireActual("../support/server-words"));
jest.mock("@/lib/access", () => jest.requireActual("@/lib/access/permissions"));
jest.mock("@/db/client", () => ({}));
let mockPath = "";
jest.mock("next/headers", () => ({ headers: async () => ({ get: () => mockPath }) }));

const failure = (digest?: string) => Object.assign(new Error("password=secret at db.ts:7"), { digest });

beforeEach(() => speak("en"));

test("a failed page gives the number to quote, tries again, and tells nothing of the failure", async () => {
  const retry = jest.fn();
  const user = userEvent.setup();
  const { container } = renderWithIntl(<AppError error={failure("1a2b3c")} retry={retry} />);
  expect(screen.getByText("1a2b3c")).toBeVisible();
  expect(container).not.toHaveTextContent("secret");
  await user.tab();
  await user.keyboard("{Enter}");
  expect(retry).toHaveBeenCalledTimes(1);
  expect(screen.getByRole("link", { name: "Go to the start page" })).toHaveAttribute("href", "/");
});

test("a failure without number does not show an empty one", () => {
  renderWithIntl(<AppError error="a thrown text" retry={() => {}} />);
  expect(screen.queryByText(/Number/)).toBeNull();
  expect(screen.getByRole("main")).toBeVisible();
});

test.each(["en", "es", "fr", "ro"] as const)(
  "an unknown address has a page in %s, with a way on",
  (locale) => {
    renderWithIntl(<NotFound />, { locale });
    expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
    expect(within(screen.getByRole("main")).getByRole("link")).toHaveAttribute("href", "/");
  },
);

test.each([
  ["/customers", /partner full administrator, partner administrator, or partner read-only administrator/],
  ["/customers?status=suspended", /partner full administrator/],
  ["/reports/123", /partner full administrator/],
])("%s is refused with the roles that have it", async (path, roles) => {
  mockPath = path;
  renderWithIntl(await Forbidden());
  expect(screen.getByText(/^It is for these roles: /)).toHaveTextContent(roles);
  expect(screen.getByText(/ or /)).toBeVisible();
});

test.each(["", "/elsewhere", "/customersx", "/profile"])(
  "%s, which has no line in the navigation, names no roles",
  async (path) => {
    mockPath = path;
    renderWithIntl(await Forbidden());
    expect(screen.getByText("An administrator with full rights can change your role.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Go to the start page" })).toHaveAttribute("href", "/");
  },
);

test("roles are listed as the language lists them", async () => {
  speak("es");
  mockPath = "/customers";
  renderWithIntl(await Forbidden(), { locale: "es" });
  expect(screen.getByText(/, .* o /)).toBeVisible();
});

test.each([
  ["en", "Partner Hub could not be shown", "Try again"],
  ["es", "No se ha podido mostrar Partner Hub", "Volver a intentar"],
  ["fr", "Partner Hub n’a pas pu être affiché", "Réessayer"],
  ["ro", "Partner Hub nu a putut fi afișat", "Încercați din nou"],
])("when the frame itself fails, the page still speaks %s", (locale, title, again) => {
  // biome-ignore lint/suspicious/noDocumentCookie: as the choice of language is kept
  document.cookie = `locale=${locale}; path=/`;
  render(<GlobalError error={failure("9f8e")} retry={() => {}} />, { container: document });
  expect(document.documentElement).toHaveAttribute("lang", locale);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(title);
  expect(screen.getByText(/9f8e/)).not.toHaveTextContent("{number}");
  expect(screen.getByRole("button")).toHaveTextContent(again);
});

test("what the server draws in its place has no secret, and a sign where there is no number", () => {
  const html = renderToString(<GlobalError error={failure()} retry={() => {}} />);
  expect(html).toContain("number: –");
  expect(html).not.toContain("secret");
});
