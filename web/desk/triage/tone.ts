/** How the customer sounds, in one word. */
import type { Entry } from '../model.ts';

export type Tone = 'angry' | 'annoyed' | 'neutral' | 'pleased';

/** Of a sentiment from -1 (furious) to 1 (delighted); the one word of anger weighs 0.9, of dissatisfaction 0.6, of praise 0.5. */
const AT_MOST: [tone: Tone, sentiment: number][] = [
  ['angry', -0.7],
  ['annoyed', -0.2],
  ['neutral', 0.3],
];

/** Undefined for tickets that triage has not seen, or saw before it kept the sentiment. */
export function toneOf(timeline: readonly Pick<Entry, 'events'>[]): Tone | undefined {
  const sentiment = timeline
    .flatMap(({ events }) => events)
    .findLast((event) => event.type === 'TicketTriaged')?.sentiment;
  if (sentiment === undefined) return undefined;
  return AT_MOST.find(([, most]) => sentiment <= most)?.[0] ?? 'pleased';
}
