import { readUserSelection, userFilter } from "@/lib/users";
import { type Candidate, digestOf, refusalOf } from "@/lib/users/bulk/judge-users";
import {
  licencesForm,
  namesForm,
  placesForm,
  profileForm,
  stateForm,
  userPackageForm,
} from "@/lib/users/fields";

const [org, user] = ["7c9e6679-7425-40de-944b-e07fc1f90ae7", "8c9e6679-7425-40de-944b-e07fc1f90ae8"];
const candidate = (values: Partial<Candidate> = {}): Candidate => ({
  ...{ id: user, name: "Ana", email: "ana@a.example", displayName: "Ana", firstName: "Ana", locale: null },
  ...{ status: "active", wasIn: true, fullAdministrator: false, invitedAt: null },
  ...values,
});
const about = {
  actorId: "somebody",
  now: new Date("2026-01-15T12:00Z"),
  force: false,
  administratorStays: true,
};

test.each([
  ["deactivate", {}, {}, undefined],
  ["deactivate", { status: "inactive" }, {}, "isInactive"],
  ["deactivate", {}, { actorId: user }, "ownDeactivation"],
  ["deactivate", { fullAdministrator: true }, {}, undefined],
  ["deactivate", { fullAdministrator: true }, { administratorStays: false }, "lastAdministrator"],
  ["reactivate", {}, {}, "isNotInactive"],
  ["reactivate", { status: "inactive" }, {}, undefined],
  ["resend", {}, {}, "hasSignedIn"],
  ["resend", { status: "inactive" }, {}, "inviteInactive"],
  ["resend", { status: "not_verified" }, {}, undefined],
  ["resend", { status: "invited", invitedAt: "2026-01-14T12:00:01Z" }, {}, "invitedRecently"],
  ["resend", { status: "invited", invitedAt: "2026-01-14T12:00:00Z" }, {}, undefined],
  ["resend", { status: "invited", invitedAt: "2026-01-15T11:00:00Z" }, { force: true }, undefined],
] as const)("%s of %j under %j: %s", (kind, values, circumstances, code) => {
  expect(refusalOf(kind, candidate(values), { ...about, ...circumstances })?.code).toBe(code);
});

test("a digest stands for who and what, in whatever order", () => {
  const [ana, ben] = [
    { id: "1", reason: null },
    { id: "2", reason: { code: "isInactive" } },
  ];
  expect(digestOf([ana, ben])).toBe(digestOf([ben, ana]));
  expect(digestOf([ana, ben])).not.toBe(digestOf([ana, { ...ben, reason: null }]));
});

test("a selection is those picked, or the list as its address says", () => {
  expect(readUserSelection(org, { id: [user, user, "x"] })).toEqual({ kind: "ids", ids: [user] });
  const all = readUserSelection(org, { all: "on", id: user, from: "status=active&q=an" });
  expect(all).toMatchObject({ kind: "filter", filter: { q: "an", chosen: { status: ["active"] } } });
  expect(readUserSelection(org, {})).toEqual({ kind: "ids", ids: [] });
  const form = { organizationId: org, selection: `id=${user}` };
  expect(stateForm.parse(form).selection).toEqual({ kind: "ids", ids: [user] });
});

test("rows of names stay together, whatever is in them", () => {
  const parsed = namesForm.parse({
    organizationId: org,
    firstName: [" Ana\u0007 ", ""],
    lastName: ["Pop", ""],
    email: ["a@a.example", ""],
    go: "rows",
  });
  expect(parsed).toMatchObject({
    proceed: false,
    people: [
      { firstName: "Ana", lastName: "Pop", email: "a@a.example", packageCode: "" },
      { firstName: "", lastName: "", email: "", packageCode: "" },
    ],
  });
  expect(namesForm.parse({ organizationId: org }).proceed).toBe(true);
});

test("places and licences are read from the boxes that are ticked", () => {
  const cells = { email: "a@a.example", location: "Cluj", phoneNumber: "", extension: "12" };
  expect(placesForm.parse({ organizationId: org, ...cells, "licence:Sub1/meetings": "on" })).toEqual({
    ...{ organizationId: org, keepOnly: false, licences: ["Sub1/meetings"] },
    people: [cells],
  });
  const one = { organizationId: org, userId: user, seen: "{}" };
  expect(licencesForm.parse({ ...one, "licence:Sub1/a": "on", other: "x" }).licences).toEqual(["Sub1/a"]);
  expect(userPackageForm.parse({ ...one, packageCode: "none" })).toMatchObject({
    packageCode: "",
    calling: { location: "", phoneNumber: "", extension: "" },
  });
});

test("a profile takes lines of text and zones that there are", () => {
  const one = { organizationId: org, userId: user, seen: "{}" };
  const parse = (values: Record<string, string | undefined>) => profileForm.safeParse({ ...one, ...values });
  expect(parse({ firstName: " Ana ", title: "" }).data?.profile).toMatchObject({ firstName: "Ana" });
  expect(parse({ timeZone: "Europe/Bucharest", addressCountry: "RO" }).success).toBe(true);
  for (const wrong of [{ timeZone: "Mars/Base" }, { manager: "m".repeat(257) }, { title: "a\u0000b" }])
    expect(parse(wrong).success).toBe(false);
});

test("a package is named by a code", () => {
  const one = { organizationId: org, userId: user, seen: "{}" };
  expect(userPackageForm.safeParse({ ...one, packageCode: "webex\0suite" }).success).toBe(false);
});

test("too much pasted is said to be that", () => {
  const { error } = namesForm.safeParse({ organizationId: org, pasted: "x".repeat(20_001) });
  expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining("field.tooLong")]);
});

test("a name that is cut is not cut through a letter", () => {
  const read = namesForm.parse({
    organizationId: org,
    firstName: `${"x".repeat(199)}😀`,
    email: "a@b.example",
  });
  expect(read.people[0]?.firstName).toBe("x".repeat(199));
});

test("the list's address knows its own filters, and says what it does not know", () => {
  const filter = userFilter(org, {
    package: ["webex_suite", "<b>"],
    location: ["none", "x"],
    cols: ["email", "y"],
  });
  expect(filter.chosen).toMatchObject({ package: ["webex_suite"], location: ["none"], cols: ["email"] });
  expect(filter.ignored).toEqual(["package=<b>", "location=x", "cols=y"]);
  expect(filter.href({ chosen: { location: [] } })).toBe(
    `/organizations/${org}/users?package=webex_suite&cols=email`,
  );
});
