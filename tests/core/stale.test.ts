import { refuseStale, StaleError, seen as seenShape } from "@/lib/core/stale";

const seen = { name: "Rome", zone: "UTC" };
const change = { by: "Ana", at: "2026-01-15T11:57Z", now: "2026-01-15T12:00Z" };

test("what nobody touched meanwhile may be written", async () => {
  await refuseStale({ seen, saved: seen, wanted: { name: "Roma", zone: "UTC" } });
  await refuseStale({ seen, saved: { ...seen, other: "x" }, wanted: { name: "Roma" } });
});

test("what somebody else saved is not written over: both come back, with who did it", async () => {
  const saved = { name: "Rom", zone: "UTC" };
  const lastChange = jest.fn(async () => change);
  const refused = refuseStale({ seen, saved, wanted: { name: "Roma", zone: "UTC" }, lastChange });
  await expect(refused).rejects.toMatchObject({ code: "conflict", ref: { key: "stale" }, saved, change });
  // An untouched field would bring the old value back.
  await expect(refuseStale({ seen, saved, wanted: { name: "Rome", zone: "CET" } })).rejects.toThrow(
    StaleError,
  );
  expect(lastChange).toHaveBeenCalledTimes(1);
});

test("both wanted the same: nothing is lost", async () => {
  const lastChange = jest.fn();
  const saved = { name: "Roma", zone: "UTC" };
  await refuseStale({ seen, saved, wanted: { name: "Roma", zone: "CET" }, lastChange });
  expect(lastChange).not.toHaveBeenCalled();
});

test.each([undefined, "", "{", '["a"]', '{"name": 1}', "null"])("%s counts as nothing seen", async (text) => {
  const read = seenShape().parse(text);
  expect(read).toEqual({});
  await expect(refuseStale({ seen: read, saved: seen, wanted: { name: "Roma" } })).rejects.toThrow(
    StaleError,
  );
});
