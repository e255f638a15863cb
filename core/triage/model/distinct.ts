const FEW = 64;

/** Numbers each once, in the order of their first coming. */
export class Distinct {
  readonly keys: number[] = [];
  /** Where each came from when it first came. */
  readonly at: number[] = [];
  private slots = new Int32Array(FEW);

  add(key: number, at: number): void {
    const { slots, keys } = this;
    const mask = slots.length - 1;
    let slot = (key ^ (key >>> 11)) & mask;
    // Slots count from 1.
    for (;;) {
      const place = (slots[slot] ?? 0) - 1;
      if (place < 0) break;
      if (keys[place] === key) return;
      slot = (slot + 1) & mask;
    }
    slots[slot] = keys.push(key);
    this.at.push(at);
    if (keys.length * 2 > slots.length) this.grow();
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (const [place, key] of this.keys.entries()) {
      let slot = (key ^ (key >>> 11)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.slots = slots;
  }
}
