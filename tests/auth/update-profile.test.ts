import { updateProfile } from "@/lib/auth";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { as, auditOf, somebody, visitor } from "./people";

testDatabase();

const stored = async (id: string) =>
  (await ownerQuery("SELECT display_name, locale, theme FROM core.users WHERE id = $1", [id]))[0];

test("name, language and theme are kept and recorded; what is left out stays", async () => {
  const user = await somebody({ displayName: "Ana", locale: "en", theme: "dark" });
  await updateProfile(as(user), { locale: "ro" });
  await updateProfile(as(user), { displayName: "Ana P.", theme: "system" });
  expect(await stored(user.id)).toEqual({ display_name: "Ana P.", locale: "ro", theme: null });
  expect(await auditOf(user.id)).toEqual(["user.modified", "user.modified"]);
});

test("choosing what is chosen already leaves no line in the log", async () => {
  const user = await somebody({ locale: "ro" });
  await updateProfile(as(user), { locale: "ro" });
  expect(await auditOf(user.id)).toEqual([]);
});

test("a visitor has no profile", async () => {
  await expect(updateProfile(visitor(), { locale: "ro" })).rejects.toMatchObject({ code: "forbidden" });
});
