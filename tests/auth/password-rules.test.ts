import { passwordRefusal } from "@/lib/auth/passwords/password-rules";

const email = "Ana.Popescu@example.com";
const refusal = (password: string) => passwordRefusal(password, email)?.key;

test.each([
  ["tram velvet lemon stairs"],
  ["938475629384756"],
  ["ana likes velvet trams"],
  ["Πράσινα άλογα τρέχουν"],
  ["partner in velvet trams"],
])("%s may be used, whatever it is composed of", (password) => {
  expect(refusal(password)).toBeUndefined();
});

test.each([
  ["short of fiftee", undefined],
  ["short of fifte", "password.tooShort"],
  ["🦊🦊🦊🦊🦊🦊🦊🦊", "password.tooShort"],
  ["ab cd ef gh ij k".repeat(13), "password.tooLong"],
  ["correct horse battery staple", "password.common"],
  ["Correct-Horse-Battery-Staple", "password.common"],
  ["passwordpassword", "password.common"],
  ["Password12345678!", "password.common"],
  ["contraseña-contraseña1", "password.common"],
  ["partner-hub-demo", "password.own"],
  ["123456789012345", "password.common"],
  ["aaaaaaaaaaaaaaaa", "password.common"],
  ["qwertyuiopasdfgh", "password.common"],
  ["ana.popescu@example", "password.own"],
  ["anapopescu 2026!!", "password.own"],
  ["Partner Hub 12345678", "password.own"],
])("%s: %s", (password, key) => {
  expect(refusal(password)).toBe(key);
});

test("length counts characters, not bytes, after composing accents", () => {
  const decomposed = "brânză țară pământ".normalize("NFD");
  expect(passwordRefusal(decomposed, email)).toBeUndefined();
  expect(passwordRefusal("é".normalize("NFD").repeat(8), email)?.key).toBe("password.tooShort");
});
