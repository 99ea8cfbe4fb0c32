import { readRequest } from "@/app/(portal)/organizations/[organizationId]/users/bulk/_parts/read-request";
import { thenSay } from "@/app/(portal)/organizations/[organizationId]/users/bulk/_parts/where-next";

const organizationId = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const users = `/organizations/${organizationId}/users`;

test("where a form leads is an address, whatever it was sent with", () => {
  const say = thenSay("users.deleted");
  const asked = { organizationId, from: "q=Ärger\0", again: "id=1\n&do=زر" };
  expect(say({ count: 1, name: "Ana" }, asked).to).toBe(`${users}?q=%C3%84rger%00`);
  expect(say(undefined, asked).to).toBe(`${users}/bulk?id=1%0A&do=%D8%B2%D8%B1&changed=on`);
});

test("what is asked in the address holds no zero bytes", () => {
  const { calling, packageCode } = readRequest(organizationId, { location: "Bra\0șov", packageCode: "\0" });
  expect([calling.location, packageCode]).toEqual(["Brașov", ""]);
});
