/** Whether an automatic letter may go to its address. */

import { CarelineError } from '../core/errors.ts';
import { noted, type RestraintFacts, restraintOn } from '../core/outreach/restraint.ts';
import type { Policy } from '../core/policy.ts';
import type { OwedLetterOf } from './compose-letter.ts';
import type { Addresses, Clock } from './ports.ts';

export interface RestrainDeps {
  addresses: Pick<Addresses, 'record' | 'noteLetters'>;
  clock: Clock;
  policy: Policy;
}

/** `suppressed`: the address bounced or complained. `unsubscribed`: from surveys. The others: see core/outreach/restraint.ts. */
export type Restraint = 'suppressed' | 'unsubscribed' | 'capped' | 'repeated';

/** Letters to one address at one moment are few. */
const ATTEMPTS = 5;

/** Undefined where it may go; it is then counted, once for all attempts at it. Throws `unavailable`. */
export async function restrain(deps: RestrainDeps, letter: OwedLetterOf): Promise<Restraint | undefined> {
  const { addresses, policy } = deps;
  const customerId = letter.ticket.customer.id;
  const facts = factsOf(letter, deps.clock.now().toISOString());
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const record = await addresses.record(customerId);
    if (record.suppression) return 'suppressed';
    if (letter.kind === 'survey' && record.noSurveysSince) return 'unsubscribed';
    if (record.letters.some(({ letterId }) => letterId === letter.letterId)) return undefined;
    const restraint = restraintOn(facts, record.letters, policy.limits.mail);
    if (restraint) return restraint;
    const letters = noted(facts, record.letters, policy.limits.mail);
    if (await addresses.noteLetters(customerId, record, letters)) return undefined;
  }
  throw new CarelineError('unavailable', 'Other letters go to this address at the same time.');
}

function factsOf({ letterId, kind, ticket, entry }: OwedLetterOf, now: string): RestraintFacts {
  const confirmsMail = kind === 'acknowledgement' && ticket.channel === 'email';
  return { letterId, kind, now, ...(confirmsMail ? { confirms: entry.words?.text ?? '' } : {}) };
}
