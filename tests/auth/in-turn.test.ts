import { inTurn } from "@/lib/auth/passwords/in-turn";

/** Work that ends when told. */
function held() {
  const ends: (() => void)[] = [];
  let most = 0;
  const work = async () => {
    await new Promise<void>((end) => {
      ends.push(end);
      most = Math.max(most, ends.length);
    });
  };
  return { work, ends, most: () => most };
}

const settled = () => new Promise((go) => setImmediate(go));

test("two at a time, the others in the order they came", async () => {
  const oneOfTwo = inTurn(2, 10);
  const { work, ends, most } = held();
  const done: number[] = [];
  const all = [0, 1, 2, 3].map((each) => oneOfTwo(work).then(() => done.push(each)));
  for (let left = 4; left > 0; left--) {
    await settled();
    ends.shift()?.();
  }
  await Promise.all(all);
  expect(most()).toBe(2);
  expect(done).toEqual([0, 1, 2, 3]);
});

test("a line that is too long is refused at once, and failing work gives its place back", async () => {
  const oneOfOne = inTurn(1, 1);
  const { work, ends } = held();
  const first = oneOfOne(work);
  const second = oneOfOne(() => Promise.reject(new Error("failed")));
  await expect(oneOfOne(work)).rejects.toMatchObject({ ref: { key: "signIn.busy" } });
  ends.shift()?.();
  await first;
  await expect(second).rejects.toThrow("failed");
  await expect(oneOfOne(() => Promise.resolve("free again"))).resolves.toBe("free again");
});
