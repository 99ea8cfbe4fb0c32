import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button, IconButton, LinkButton } from "@/components/ui/button";
import { CopyId } from "@/components/ui/copy-id";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { TableSkeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { Hint, Truncate } from "@/components/ui/tooltip";
import { renderWithIntl } from "../support/render";

const NOW = new Date("2026-11-20T10:00:00Z");

test("a button submits nothing unless told, an icon button has a name", () => {
  renderWithIntl(
    <>
      <Button>Start</Button>
      <Button type="submit">Save</Button>
      <IconButton label="Add" icon={<i />} />
      <LinkButton href="/new">New</LinkButton>
    </>,
  );
  expect(screen.getByRole("button", { name: "Start" })).toHaveAttribute("type", "button");
  expect(screen.getByRole("button", { name: "Save" })).toHaveAttribute("type", "submit");
  expect(screen.getByRole("button", { name: "Add" })).toHaveAttribute("data-tip", "Add");
  expect(screen.getByRole("link", { name: "New" })).toHaveAttribute("href", "/new");
});

test("a badge has an icon beside its word", () => {
  const { container } = renderWithIntl(<Badge meaning="bad">Suspended</Badge>);
  expect(screen.getByText("Suspended")).toBeVisible();
  expect(container.querySelector("svg")).toHaveAttribute("aria-hidden");
});

test("a date is short, exact on focus, and in the reader's language", () => {
  const { unmount } = renderWithIntl(<DateTime value="2026-12-02T14:05:09Z" now={NOW} show="relative" />);
  const date = screen.getByText("in 12 days (2 Dec)");
  expect(date).toHaveAttribute("tabindex", "0");
  expect(date).toHaveAttribute("data-tip", "Wed, 2 Dec 2026, 14:05:09 UTC");
  expect(date).toHaveAttribute("datetime", "2026-12-02T14:05:09.000Z");
  unmount();
  renderWithIntl(<DateTime value="2026-12-02T14:05:09Z" now={NOW} show="relative" />, { locale: "ro" });
  expect(screen.getByText("peste 12 zile (2 dec.)")).toBeVisible();
});

test("a pager links only where there is something and tells the whole", () => {
  renderWithIntl(<Pager from={51} to={100} total={8012} next="/c?after=x" />, { locale: "es" });
  expect(screen.getByText("51–100 de 8012")).toBeVisible();
  expect(screen.getByRole("link", { name: "Siguiente" })).toHaveAttribute("href", "/c?after=x");
  expect(screen.queryByRole("link", { name: "Anterior" })).toBeNull();
});

test("progress says rows and time left, and that it has not begun", () => {
  const { rerender } = renderWithIntl(
    <ProgressBar label="Users" done={42_000} total={100_000} secondsLeft={130} />,
  );
  const bar = screen.getByRole("progressbar", { name: "Users" });
  expect(bar).toHaveAttribute("aria-valuetext", "42,000 of 100,000 rows · about 2 min left");
  expect(bar).toHaveAttribute("value", "42000");
  rerender(<ProgressBar label="Users" done={0} />);
  expect(screen.getByRole("progressbar")).not.toHaveAttribute("value");
  expect(screen.getByText("Starting")).toBeVisible();
});

test("tabs are links of which one is this page", () => {
  renderWithIntl(
    <Tabs
      label="Views"
      tabs={[
        { href: "/a", label: "All", current: true, count: 3 },
        { href: "/b", label: "Mine" },
      ]}
    />,
  );
  const tabs = within(screen.getByRole("navigation", { name: "Views" }));
  expect(tabs.getByRole("link", { name: /All/ })).toHaveAttribute("aria-current", "page");
  expect(tabs.getByRole("link", { name: "Mine" })).not.toHaveAttribute("aria-current");
});

test("breadcrumbs end at this page", () => {
  renderWithIntl(<Breadcrumbs crumbs={[{ label: "Customers", href: "/customers" }, { label: "Contoso" }]} />);
  const trail = within(screen.getByRole("navigation", { name: "You are here" }));
  expect(trail.getByText("Contoso")).toHaveAttribute("aria-current", "page");
  expect(trail.getByRole("link")).toHaveAttribute("href", "/customers");
});

test("a section is a region named by its title", () => {
  renderWithIntl(<Section title="Licences">12</Section>);
  expect(screen.getByRole("region", { name: "Licences" })).toHaveTextContent("12");
});

test("a page has one title, what matters and what to do", () => {
  renderWithIntl(<PageHeader title="Customers" sentence="8 need you" action={<Button>Add</Button>} />);
  expect(screen.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
  expect(screen.getByText("8 need you")).toBeVisible();
});

test("empty and error say what, why and what to do", () => {
  renderWithIntl(
    <>
      <EmptyState title="No reports yet" body="They are kept 30 days." action={<Button>Run</Button>} />
      <ErrorState title="Failed" body="Nothing changed." number={{ label: "Number", value: "77" }} />
    </>,
  );
  expect(screen.getByRole("button", { name: "Run" })).toBeVisible();
  expect(screen.getByText("77").tagName).toBe("CODE");
});

test("facts keep their labels", () => {
  renderWithIntl(<DescriptionList facts={[{ label: "Region", value: "EU" }]} />);
  expect(screen.getByRole("term")).toHaveTextContent("Region");
  expect(screen.getByRole("definition")).toHaveTextContent("EU");
});

test("a tag can be taken away by a named link", () => {
  renderWithIntl(<Tag remove={{ href: "/x", label: "Remove tag: VIP" }}>VIP</Tag>);
  expect(screen.getByRole("link", { name: "Remove tag: VIP" })).toHaveAttribute("href", "/x");
});

test("a hint opens a popover by its button alone", () => {
  const { container } = renderWithIntl(<Hint about="Licences left">Purchased minus assigned.</Hint>);
  const button = screen.getByRole("button", { name: "Explain Licences left" });
  expect(container.querySelector("[popover]")).toHaveAttribute("id", button.getAttribute("popovertarget"));
});

test("cut text can be focused to read the whole", () => {
  renderWithIntl(<Truncate>a very long name</Truncate>);
  expect(screen.getByText("a very long name")).toHaveAttribute("data-tip", "a very long name");
  expect(screen.getByText("a very long name")).toHaveAttribute("tabindex", "0");
});

test("a skeleton tells it is busy", () => {
  const { container } = renderWithIntl(<TableSkeleton rows={2} columns={2} />);
  expect(container.firstChild).toHaveAttribute("aria-busy", "true");
});

test("copying an id says so", async () => {
  const user = userEvent.setup();
  renderWithIntl(<CopyId id="Sub1039427" what="subscription number" />);
  await user.click(screen.getByRole("button", { name: "Copy subscription number" }));
  expect(await navigator.clipboard.readText()).toBe("Sub1039427");
  expect(await screen.findByText("Copied")).toBeInTheDocument();
});
