import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OrganizationBand, ReadOnlyBand } from "@/components/layout/bands";
import { ErrorPage } from "@/components/layout/error-page";
import { PersonMenu } from "@/components/layout/person-menu";
import { PortalShell } from "@/components/layout/portal-shell";
import { ProductName, PublicShell } from "@/components/layout/public-shell";
import { LanguageSwitch, ThemeSwitch } from "@/components/layout/switches";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { renderWithIntl } from "../support/render";

let path = "/customers/7";
jest.mock("next/navigation", () => ({ usePathname: () => path }));

const nothing = async () => {};
const groups = [
  { items: [{ href: "/customers", label: "Customers", icon: <i /> }] },
  { label: "Insight", items: [{ href: "/custom", label: "Reports", icon: <i /> }] },
];

function Shell() {
  return (
    <PortalShell
      groups={groups}
      head={<ProductName />}
      launch={{ href: "/own", label: "Launch my organization", icon: <i /> }}
      breadcrumbs={<Breadcrumbs crumbs={[{ label: "Contoso" }]} />}
    >
      <h1>Contoso</h1>
    </PortalShell>
  );
}

test("the navigation marks the section of the page, not one that only begins alike", () => {
  path = "/customers/7";
  renderWithIntl(<Shell />);
  const nav = within(screen.getByLabelText("Main navigation"));
  expect(nav.getByText("Customers").closest("a")).toHaveAttribute("aria-current", "page");
  expect(nav.getByText("Reports").closest("a")).not.toHaveAttribute("aria-current");
  expect(nav.getByText("Launch my organization").closest("a")).toHaveAttribute("href", "/own");
});

test("one can skip to the content, and open the navigation on a phone without scripts", () => {
  renderWithIntl(<Shell />, { locale: "fr" });
  expect(screen.getByRole("link", { name: "Aller au contenu" })).toHaveAttribute("href", "#content");
  expect(screen.getByRole("main")).toHaveAttribute("id", "content");
  const opener = screen.getByRole("button", { name: "Ouvrir la navigation" });
  expect(document.getElementById(opener.getAttribute("popovertarget") ?? "")).toHaveAttribute(
    "popover",
    "auto",
  );
});

test("collapsing the navigation is remembered", async () => {
  const user = userEvent.setup();
  const { container } = renderWithIntl(<Shell />);
  await user.click(screen.getByLabelText("Collapse navigation"));
  expect(container.querySelector(".shell")).toHaveAttribute("data-nav", "collapsed");
  expect(document.cookie).toContain("nav=collapsed");
  expect(screen.getByLabelText("Expand navigation")).toHaveAttribute("aria-expanded", "false");
});

test("a customer's band names it, its id and the way out", () => {
  renderWithIntl(<OrganizationBand name="Contoso" id="7c9e" leave={{ href: "/customers" }} />);
  expect(screen.getByText("Contoso")).toBeVisible();
  expect(screen.getByText("7c9e")).toBeVisible();
  expect(screen.getByRole("link", { name: "Leave Contoso" })).toHaveAttribute("href", "/customers");
});

test("a read-only view counts down to its end", () => {
  jest.useFakeTimers({ now: new Date("2026-11-20T10:00:00Z") });
  const now = Date.now();
  renderWithIntl(<ReadOnlyBand name="Contoso" until={now + 120_000} now={now} />);
  expect(screen.getByText("ends in 2 minutes")).toBeVisible();
  act(() => jest.advanceTimersByTime(60_000));
  expect(screen.getByText("ends in 1 minute")).toBeVisible();
  act(() => jest.advanceTimersByTime(75_000));
  expect(screen.getByText("has ended")).toBeVisible();
  jest.useRealTimers();
});

test("languages stand in their own words, the present one is marked", () => {
  renderWithIntl(<LanguageSwitch action={nothing} />, { locale: "es" });
  expect(screen.getByRole("button", { name: "ES – Idioma: Español" })).toBeVisible();
  const choices = document.querySelectorAll("button[name=locale]");
  expect([...choices].map((choice) => [choice.getAttribute("value"), choice.textContent])).toEqual([
    ["en", "English"],
    ["es", "Español"],
    ["fr", "Français"],
    ["ro", "Română"],
  ]);
  expect(choices[1]).toHaveAttribute("aria-current", "true");
});

test("the theme can be light, dark or the device's", () => {
  renderWithIntl(<ThemeSwitch action={nothing} theme="dark" />, { locale: "ro" });
  expect(screen.getByRole("button", { name: "Temă: Întunecat" })).toBeVisible();
  expect(
    [...document.querySelectorAll("button[name=theme]")].map((choice) => choice.getAttribute("value")),
  ).toEqual(["light", "dark", "system"]);
});

test("the person's menu says who is signed in and signs out by a form", () => {
  renderWithIntl(<PersonMenu name="Ada Lindqvist" email="ada@northwind.example" signOut={nothing} />);
  expect(screen.getByRole("button", { name: "AL – Your account: Ada Lindqvist" })).toHaveTextContent("AL");
  expect(screen.getByText("Sign out").closest("form")).not.toBeNull();
});

test("a public page has a main part and its switches", () => {
  renderWithIntl(<PublicShell footer={<p>switches</p>}>sign in</PublicShell>);
  expect(screen.getByRole("main")).toHaveTextContent("sign in");
  expect(screen.getByRole("contentinfo")).toHaveTextContent("switches");
});

test("an error page gives the number to quote and tries again", async () => {
  const user = userEvent.setup();
  const retry = jest.fn();
  renderWithIntl(<ErrorPage error={Object.assign(new Error("secret"), { digest: "2841" })} retry={retry} />, {
    locale: "es",
  });
  expect(screen.getByText("2841")).toBeVisible();
  expect(screen.queryByText(/secret/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Volver a intentar" }));
  expect(retry).toHaveBeenCalled();
});
