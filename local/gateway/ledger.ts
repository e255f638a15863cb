/** Counts of AWS calls and capacity units, by function and action, since start or reset. */
export interface Entry {
  function: string;
  /** `service:Action`, as IAM writes it. */
  action: string;
  calls: number;
  errors: number;
  readUnits: number;
  writeUnits: number;
}
export interface Call {
  failed?: boolean;
  readUnits?: number;
  writeUnits?: number;
}

export class Ledger {
  #entries = new Map<string, Entry>();
  #since = new Date();

  count(caller: string, action: string, call: Call = {}): void {
    const key = `${caller} ${action}`;
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { function: caller, action, calls: 0, errors: 0, readUnits: 0, writeUnits: 0 };
      this.#entries.set(key, entry);
    }
    entry.calls += 1;
    if (call.failed) entry.errors += 1;
    entry.readUnits += call.readUnits ?? 0;
    entry.writeUnits += call.writeUnits ?? 0;
  }

  reset(): void {
    this.#entries.clear();
    this.#since = new Date();
  }

  report() {
    const entries = [...this.#entries.values()].sort(
      (a, b) => a.function.localeCompare(b.function) || a.action.localeCompare(b.action),
    );
    const sum = (of: readonly Entry[]) => ({
      calls: of.reduce((total, { calls }) => total + calls, 0),
      readUnits: of.reduce((total, { readUnits }) => total + readUnits, 0),
      writeUnits: of.reduce((total, { writeUnits }) => total + writeUnits, 0),
    });
    const services = [...new Set(entries.map(({ action }) => action.split(':')[0] ?? ''))].sort();
    return {
      since: this.#since.toISOString(),
      entries,
      totals: sum(entries),
      services: Object.fromEntries(
        services.map((service) => [service, sum(entries.filter(({ action }) => action.startsWith(`${service}:`)))]),
      ),
    };
  }
}
