/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { MailList } from "@/app/outbox/_parts/mail-list";
import { MailSheet } from "@/app/outbox/_parts/mail-sheet";
import { type OutboxPage, outboxAddress, type WrittenMail } from "@/lib/mail/outbox";
import { renderWithIntl } from "../../../support/render";
import { fact, hrefs } from "../support/facts";
import { hostile } from "../support/hostile";

const now = new Date("2026-01-15T12:00Z");
const mail: WrittenMail = {
  id: "m1",
  to: "ana@contoso.example",
  subject: "Welcome to Contoso",
  text: "Hello Ana,\nopen https://hub.example/l/abc?x=1&y=2 soon.\n",
  html: "<p>Hello</p>",
  sentAt: "2026-01-15T11:57:04.000Z",
};

const list = (mails: WrittenMail[], page: Partial<OutboxPage> = {}) => (
  <MailList
    address={outboxAddress({})}
    page={{ rows: mails, from: 0, total: mails.length, ...page }}
    now={now}
  />
);

test("no mails: it says what will be here", () => {
  renderWithIntl(list([]));
  expect(screen.getByText("No mails yet")).toBeVisible();
  expect(screen.queryByRole("list")).toBeNull();
  expect(screen.queryByRole("link")).toBeNull();
});

test("each mail is one link with subject, reader and time", () => {
  renderWithIntl(list([mail, { ...mail, id: "m2", to: "b@c.example" }]));
  const links = screen.getAllByRole("link");
  expect(hrefs(links)).toEqual(["/outbox/m1", "/outbox/m2"]);
  expect(links[0]).toHaveTextContent("Welcome to Contoso");
  expect(links[0]).toHaveTextContent("ana@contoso.example");
  expect(links[1]).toHaveTextContent("b@c.example");
  expect(screen.getAllByText("2 minutes ago")[0]).toHaveAttribute(
    "data-tip",
    "Thu, 15 Jan 2026, 11:57:04 UTC",
  );
});

test("of many mails there is a page, in the order given, and the way to the others", () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ ...mail, id: `m${index}` }));
  const next = { backward: false, from: 50, key: ["2026-01-15T11:57:04.000+00:00", mail.id] };
  renderWithIntl(list(many, { total: 120, next }), { locale: "fr" });
  const links = within(screen.getByRole("list")).getAllByRole("link");
  expect(hrefs(links).at(-1)).toBe("/outbox/m49");
  expect(screen.getAllByText("il y a 2 minutes")).toHaveLength(50);
  expect(screen.getByText("1–50 sur 120")).toBeVisible();
  expect(screen.getByRole("link", { name: "Suivante" })).toHaveAttribute(
    "href",
    expect.stringMatching(/^\/outbox\?page=/),
  );
});

test.each(hostile)("a subject is shown as it is: %s", (subject) => {
  const { container, unmount } = renderWithIntl(list([{ ...mail, subject }]));
  expect(screen.getByRole("link").firstElementChild?.textContent).toBe(subject);
  expect(container.querySelector("script, img, b")).toBeNull();
  unmount();
  renderWithIntl(<MailSheet mail={{ ...mail, subject }} />);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(subject);
});

test("a mail says to whom and when, and leads back", () => {
  renderWithIntl(<MailSheet mail={mail} />);
  expect(fact("To")).toHaveTextContent("ana@contoso.example");
  expect(fact("Written")?.querySelector("time")).toHaveTextContent("15 Jan 2026, 11:57");
  expect(screen.getByRole("link", { name: "All mails" })).toHaveAttribute("href", "/outbox");
});

test("addresses in the text are links, whole and without what surrounds them", () => {
  renderWithIntl(<MailSheet mail={mail} />);
  const link = screen.getByRole("link", { name: /^https/ });
  expect(link).toHaveAttribute("href", "https://hub.example/l/abc?x=1&y=2");
  expect(link.parentElement?.textContent).toBe(mail.text);
});

test("the same address twice is two links", () => {
  const text = "https://hub.example/l/abc\n\nor copy: https://hub.example/l/abc";
  renderWithIntl(<MailSheet mail={{ ...mail, text }} />);
  expect(hrefs(screen.getAllByRole("link", { name: /^https/ }))).toEqual([
    "https://hub.example/l/abc",
    "https://hub.example/l/abc",
  ]);
});

test.each(["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd"])(
  "nothing else becomes a link: %s",
  (address) => {
    const { container } = renderWithIntl(<MailSheet mail={{ ...mail, text: `see ${address} there` }} />);
    expect(screen.getAllByRole("link")).toHaveLength(1);
    expect(container.querySelector("script")).toBeNull();
  },
);

test("the HTML stands in a frame that runs no script and belongs to no origin", () => {
  renderWithIntl(<MailSheet mail={mail} />);
  const shown = screen.getByTitle("As mail programs show it");
  expect(shown).toHaveAttribute("src", "/outbox/m1/html");
  const allowed = shown.getAttribute("sandbox")?.split(" ") ?? [];
  expect(allowed).not.toContain("allow-scripts");
  expect(allowed).not.toContain("allow-same-origin");
  expect(allowed).not.toContain("allow-forms");
});

test("in Romanian the labels are Romanian, the mail stays as sent", () => {
  renderWithIntl(<MailSheet mail={mail} />, { locale: "ro" });
  expect(screen.queryByText("As text")).toBeNull();
  expect(screen.getByRole("heading", { level: 1, name: "Welcome to Contoso" })).toBeVisible();
});
