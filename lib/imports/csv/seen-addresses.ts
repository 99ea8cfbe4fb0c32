const FIRST_SLOTS = 1 << 14;
const { imul } = Math;

/**
 * Tells whether an address may be in a file twice. Of each only a number of 53 bits is kept, so that a million of them
 * are a few megabytes: `repeated` may be wrong, `!repeated` is not.
 */
export class SeenAddresses {
  repeated = false;
  #slots = new Float64Array(FIRST_SLOTS);
  #count = 0;

  add(address: string): void {
    if (this.repeated || address === "") return;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    this.#put(numberOf(address));
  }

  #put(number: number): void {
    const last = this.#slots.length - 1;
    let at = number % this.#slots.length;
    for (; this.#slots[at] !== 0; at = at === last ? 0 : at + 1)
      if (this.#slots[at] === number) this.repeated = true;
    this.#slots[at] = number;
    this.#count += 1;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    this.#count = 0;
    for (const number of before) if (number !== 0) this.#put(number);
  }
}

/** Never zero, which is an empty slot. */
function numberOf(text: string): number {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = imul(a ^ code, 0x01000193);
    b = imul(b ^ code, 0x85ebca6b) + at;
  }
  return (mixed(b) & 0x1fffff) * 0x1_0000_0000 + (mixed(a) >>> 0) + 1;
}

/** Addresses that differ in a figure would stand side by side, and each be compared with all of them. */
function mixed(bits: number): number {
  const once = imul(bits ^ (bits >>> 16), 0x7feb352d);
  const twice = imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}
