const FEW = 256;
const MANY = 16_384;

/** Numbers each once, in the order of their first coming. A list is used again after `clear`: making one costs more than filling it. */
export class Distinct {
  readonly keys: number[] = [];
  /** Where each came from when it first came. */
  readonly at: number[] = [];
  /** Places in the lists, counted from 1. */
  private slots = new Int32Array(FEW);

  add(key: number, at: number): void {
    const { slots, keys } = this;
    const mask = slots.length - 1;
    let slot = spread(key) & mask;
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

  clear(): this {
    if (this.slots.length > MANY) this.slots = new Int32Array(FEW);
    else if (this.keys.length > 0) this.slots.fill(0);
    this.keys.length = 0;
    this.at.length = 0;
    return this;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let place = 0; place < this.keys.length; place++) {
      let slot = spread(this.keys[place] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = place + 1;
    }
    this.slots = slots;
  }
}

const spread = (key: number): number => key ^ (key >>> 11);
