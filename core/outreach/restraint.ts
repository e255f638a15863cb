/**
 * When an automatic letter stays unsent, whatever the headers of a mail said: machines that answer machines do not all say
 * what they are. Windows slide.
 */
import type { Policy } from '../policy.ts';
import { secondsBetween } from '../time/instant.ts';
import type { LetterKind } from '../words.ts';

/** An automatic letter that an address has had. */
export interface LetterNote {
  letterId: string;
  kind: LetterKind;
  at: string;
  /** Of a confirmation: what it confirmed (see `sameWords`). */
  words?: string | undefined;
}

export interface RestraintFacts {
  letterId: string;
  kind: LetterKind;
  /** What a confirmation of a mail confirms; absent for what came by the form. */
  confirms?: string | undefined;
  now: string;
}

/** Seconds. */
const HOUR = 3_600;
const DAY = 24 * HOUR;
/** As long as the longest gap of a vacation program: the same words again within it are a machine's. */
const REMEMBERED = 7 * DAY;

/** `repeated`: the same words were confirmed before. `capped`: there were enough letters. Undefined: it goes. */
export function restraintOn(
  { letterId, kind, confirms, now }: RestraintFacts,
  notes: readonly LetterNote[],
  limits: Policy['limits']['mail'],
): 'capped' | 'repeated' | undefined {
  // Another attempt of a letter that was let go.
  if (notes.some((note) => note.letterId === letterId)) return undefined;
  const within = (seconds: number) => notes.filter(({ at }) => secondsBetween(at, now) < seconds);
  const words = confirms === undefined ? undefined : sameWords(confirms);
  if (words !== undefined && within(REMEMBERED).some((note) => note.words === words)) return 'repeated';
  const confirmations = within(HOUR).filter((note) => note.words !== undefined).length;
  if (kind === 'acknowledgement' && words !== undefined && confirmations >= limits.confirmationsPerHour)
    return 'capped';
  if (within(limits.lettersWindow).length >= limits.lettersPerWindow) return 'capped';
  return within(DAY).length >= limits.lettersPerDay ? 'capped' : undefined;
}

/** The notes with this letter's, without those that no rule looks at any more. */
export function noted(
  { letterId, kind, confirms, now }: RestraintFacts,
  notes: readonly LetterNote[],
  limits: Policy['limits']['mail'],
): LetterNote[] {
  const own: LetterNote = {
    letterId,
    kind,
    at: now,
    ...(confirms === undefined ? {} : { words: sameWords(confirms) }),
  };
  return [...notes.filter(({ at }) => secondsBetween(at, now) < REMEMBERED), own].slice(-limits.lettersPerDay);
}

/** Equal for texts that differ in numbers, links, case and spaces only: a machine's templates. A 53-bit hash (cyrb53). */
export function sameWords(text: string): string {
  const letters = text
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, '')
    .replace(/cl-[0-9a-z]{8}/g, '')
    .replace(/[^\p{L}]+/gu, '');
  // Of a text that is nothing but a number the number counts.
  const plain = (letters || text.trim()).slice(0, 4_000);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < plain.length; i += 1) {
    const unit = plain.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
