import { z } from "zod";
import { conflict, DomainError, forbidden, invalid, notFound, ruleBroken } from "@/lib/core/errors";
import { keptValues, readForm, text } from "@/lib/core/input";

function form(...entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const person = z.object({ name: text(5), tags: z.union([z.string(), z.array(z.string())]).optional() });

test("what the schema does not name is ignored, a name that repeats is a list", () => {
  const posted = form(["name", " Ana "], ["tags", "a"], ["tags", "b"], ["role", "admin"], ["__proto__", "x"]);
  expect(readForm(person, posted)).toEqual({ ok: true, input: { name: "Ana", tags: ["a", "b"] } });
  expect(readForm(person, form(["name", "Ana"], ["tags", "a"]))).toMatchObject({ input: { tags: "a" } });
});

test("each refused field has one refusal, by its place; what was typed is kept as typed", () => {
  const lines = z.object({ line: z.array(text(3)), name: text(3) });
  const read = readForm(
    lines,
    form(["line", "ok"], ["line", ""], ["line", "toolong"], ["name", " much too long\u0000 "]),
  );
  expect(read).toEqual({
    ok: false,
    state: {
      message: { key: "invalidInput" },
      fields: {
        "line.1": { key: "field.required" },
        "line.2": { key: "field.tooLong", values: { max: 3 } },
        name: { key: "field.tooLong", values: { max: 3 } },
      },
      values: { line: "toolong", name: " much too long\u0000 " },
    },
  });
});

test("a rule over several fields refuses the form, and zod's own words reach nobody", () => {
  const ruled = z.object({ from: z.string() }).refine(() => false);
  expect(readForm(ruled, form(["from", "2"]))).toMatchObject({
    state: { fields: { form: { key: "field.choice" } } },
  });
  const named = z.object({ from: z.number() });
  expect(readForm(named, form(["from", "2"]))).toMatchObject({
    state: { fields: { from: { key: "field.choice" } } },
  });
});

test("secrets, files and the framework's own fields are never shown again", () => {
  const posted = form(
    ["email", "ana@example.com"],
    ["postalCode", "10115"],
    ["packageCode", "basic"],
    ["password", "p1"],
    ["newPassword", "p2"],
    ["currentPassword", "p3"],
    ["code", "123456"],
    ["recoveryCode", "c"],
    ["accessToken", "t"],
    ["submission", crypto.randomUUID()],
    ["$ACTION_ID_abc", ""],
    ["$ACTION_1:0", "x"],
  );
  posted.append("file", new File(["x"], "x.csv"));
  expect(keptValues(posted)).toEqual({
    email: "ana@example.com",
    postalCode: "10115",
    packageCode: "basic",
  });
});

test("an error carries its code and key, and its text no value that could be a person's", () => {
  const made: [DomainError, string, string][] = [
    [notFound(), "notFound", "notFound.thing"],
    [notFound("user"), "notFound", "notFound.user"],
    [forbidden(), "forbidden", "forbidden"],
    [conflict("taken", { email: "ana@example.com" }), "conflict", "taken"],
    [ruleBroken("tooMany", { max: 5 }), "ruleBroken", "tooMany"],
    [invalid({ email: "field.email" }), "invalidInput", "invalidInput"],
  ];
  for (const [error, code, key] of made) {
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code, ref: { key }, name: "DomainError" });
    expect(error.message).toBe(`${code}: ${key}`);
  }
});

test("fields are refused with a key alone or with its values", () => {
  const { fields } = invalid({ email: "field.email", name: { key: "field.tooLong", values: { max: 3 } } });
  expect(fields).toEqual({
    email: { key: "field.email" },
    name: { key: "field.tooLong", values: { max: 3 } },
  });
});
