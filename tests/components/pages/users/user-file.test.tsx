/** @jest-environment jsdom */
import { createTranslator } from "next-intl";
import { csvColumns } from "@/app/(portal)/organizations/[organizationId]/users/_parts/user-columns";
import { type UserRow, userFilter } from "@/lib/users";
import { messagesOf } from "../../../support/render";

jest.mock("@/lib/users", () => jest.requireActual("./library"));

const row: UserRow = {
  ...{ id: "u1", name: "Ana Pop", email: "ana@contoso.example", status: "invited", packageName: "Suite" },
  ...{ licences: ["Messaging", "Apps"], number: "+40215550100", extension: "4711", location: "Cluj" },
  ...{ department: null, title: "Head", lastAccessAt: "2026-01-15T10:59:05Z", key: [] },
};

function fileOf(params: Parameters<typeof userFilter>[1], locale: "en" | "fr" = "en") {
  const t = createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: "users.list",
    timeZone: "UTC",
  });
  const list = csvColumns({
    t: t as Parameters<typeof csvColumns>[0]["t"],
    filter: userFilter("o1", params),
  });
  return Object.fromEntries(list.map(({ header, csv }) => [header, csv?.(row)]));
}

test("the file has the columns of the list; what stands together there has columns of its own", () => {
  expect(fileOf({})).toEqual({
    ...{ Name: "Ana Pop", "E-mail": "ana@contoso.example", Status: "Invited", Package: "Suite" },
    ...{ Licences: "Messaging; Apps", "Number or extension": "+40215550100", Extension: "4711" },
    ...{ Location: "Cluj", "Last service access": new Date("2026-01-15T10:59:05Z") },
  });
});

test("with chosen columns, each line still says whose it is; in the reader's language", () => {
  expect(Object.keys(fileOf({ cols: ["title", "department", "id"] }))).toEqual([
    ...["Name", "E-mail", "Department", "Title", "User ID"],
  ]);
  expect(fileOf({ cols: "status" }, "fr")).toMatchObject({ Nom: "Ana Pop" });
});
