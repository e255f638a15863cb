/** Rate limits, letter log and suppressed addresses in memory. */
import type { Addresses, AddressRecord, LetterLog, RateLimits } from '../../../workflow/ports.ts';
import { turn } from './turn.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function memoryLimits(): RateLimits {
  const used = new Map<string, number>();
  const seen = new Set<string>();
  return {
    async take(kind, fingerprint, { perHour, perDay }, now, once) {
      await turn();
      const at = now.getTime();
      const name = `${kind}/${fingerprint}/${Math.floor(at / DAY)}/${once}`;
      if (once !== undefined && seen.has(name)) return 0;
      const windows = [
        { length: DAY, limit: perDay },
        { length: HOUR, limit: perHour },
      ].map((window) => ({
        ...window,
        key: `${kind}/${fingerprint}/${window.length}/${Math.floor(at / window.length)}`,
      }));
      const full = windows.find(({ key, limit }) => (used.get(key) ?? 0) >= limit);
      if (full) return Math.ceil((full.length - (at % full.length)) / 1000);
      if (once !== undefined) seen.add(name);
      for (const { key } of windows) used.set(key, (used.get(key) ?? 0) + 1);
      return 0;
    },
  };
}

export function memoryLetterLog() {
  const letters = new Map<string, { leaseEnds: number } | { messageId: string }>();
  const log: LetterLog & { failConfirm: boolean; begins: number } = {
    /** Makes `confirm` throw, as if the table were away. */
    failConfirm: false,
    begins: 0,
    async begin(letterId, now, leaseSeconds) {
      await turn();
      log.begins += 1;
      const known = letters.get(letterId);
      if (known && 'messageId' in known) return { state: 'sent', messageId: known.messageId };
      if (known && known.leaseEnds > now.getTime()) return { state: 'in_flight' };
      letters.set(letterId, { leaseEnds: now.getTime() + leaseSeconds * 1000 });
      return { state: 'begun' };
    },
    async abandon(letterId) {
      await turn();
      const known = letters.get(letterId);
      if (known && !('messageId' in known)) letters.delete(letterId);
    },
    async confirm(letterId, messageId) {
      await turn();
      if (log.failConfirm) throw new Error('table away');
      const known = letters.get(letterId);
      if (!known || !('messageId' in known)) letters.set(letterId, { messageId });
    },
  };
  return log;
}

export function memoryAddresses(): Addresses {
  const records = new Map<string, AddressRecord>();
  const of = (customerId: string): AddressRecord => records.get(customerId) ?? { letters: [], revision: 0 };
  return {
    async record(customerId) {
      await turn();
      return structuredClone(of(customerId));
    },
    async suppression(customerId) {
      await turn();
      return structuredClone(of(customerId).suppression ?? null);
    },
    async suppress(customerId, suppression) {
      await turn();
      const known = of(customerId);
      if (known.suppression?.reason !== 'complaint') records.set(customerId, { ...known, suppression });
    },
    async noteLetters(customerId, { revision }, letters) {
      await turn();
      const known = of(customerId);
      if (known.revision !== revision) return false;
      records.set(customerId, { ...known, letters: structuredClone([...letters]), revision: revision + 1 });
      return true;
    },
    async chooseSurveys(customerId, wanted, at) {
      await turn();
      const { noSurveysSince, ...rest } = of(customerId);
      records.set(customerId, wanted ? rest : { ...rest, noSurveysSince: noSurveysSince ?? at });
    },
  };
}
