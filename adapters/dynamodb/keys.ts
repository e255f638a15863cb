/**
 * CONTRACT: key and index names of the one table. Read by `lib`; imports nothing but the domain's words.
 *
 * | item | pk | sk |
 * |---|---|---|
 * | ticket | `TICKET#<id>` | `TICKET` |
 * | timeline entry | `TICKET#<id>` | `ENTRY#<version, 8 digits>` |
 * | letter | `LETTER#<letter id>` | `LETTER` |
 * | address | `CUSTOMER#<customer id>` | `ADDRESS` |
 * | rate limit | `LIMIT#<kind>#<fingerprint>#<day>` | `LIMIT` |
 * | counters | `COUNTERS#<day or TOTAL>#<shard>` | `COUNTERS` |
 * | an agent's counters | `COUNTERS#AGENTS#<month or TOTAL>` | `<day or TOTAL>#<agent>` |
 * | counted event | `COUNTED#<event id>` | `COUNTED` |
 * | mail | `MAIL#<key>` | `MAIL` |
 * | a mail's Message-ID | `MAILID#<fingerprint>` | `MAILID` |
 * | held mail | `HELD` | `<received at>#<key>` |
 * | a shop's example | `TRIAGE#EXAMPLES` | `<ticket id>` |
 * | which model triage uses | `TRIAGE` | `STATE` |
 * | version of the model | `TRIAGE` | `VERSION#<version, 8 digits>` |
 * | the model itself | `TRIAGE` | `MODEL#<model id>` |
 * | upload that a message has taken | `UPLOAD#<upload id>` | `UPLOAD` |
 *
 * Indexes are KEYS_ONLY: an index is written only when a ticket moves in it, and a page is read by BatchGet.
 */
import type { Lane, Status } from '../../core/words.ts';

export const TABLE_KEYS = { partition: 'pk', sort: 'sk', ttl: 'expiresAt', itemType: 'itemType' } as const;

/** Value of `itemType` on timeline entries: what the stream's filter passes to the relay. */
export const ENTRY_ITEM_TYPE = 'entry';
/** Value of `itemType` on the model's state while a lead's act waits to be learnt: passed to the relay too. */
export const ASKING_ITEM_TYPE = 'asking';

export const INDEXES = {
  /** Earliest timer of a ticket, sparse: `DUE#<shard>` · `<instant>#<id>`. */
  due: { name: 'due', partition: 'duePk', sort: 'dueSk' },
  /**
   * `QUEUE#<queue>#<status>#<lane>#<shard>` · `<unansweredSince>#<id>`: the line of a queue, and listings by queue. A `new`
   * ticket is in it only while it waits: until triage has spoken it lies in no queue.
   */
  queue: { name: 'queue', partition: 'queuePk', sort: 'queueSk' },
  /** `STATUS#<status>#<shard>` · `<unansweredSince>#<id>`. */
  status: { name: 'status', partition: 'statusPk', sort: 'statusSk' },
  /** `ASSIGNEE#<agent>#<status>` · `<unansweredSince>#<id>`, sparse. */
  assignee: { name: 'assignee', partition: 'assigneePk', sort: 'assigneeSk' },
  /** `CUSTOMER#<customer id>` · `<createdAt>#<id>`. */
  customer: { name: 'customer', partition: 'customerPk', sort: 'customerSk' },
} as const;

/** Shards of keys whose write rate is unbounded. A page merges the shards, so more shards make reads dearer. */
export const SHARDS = { due: 4, queue: 2, status: 4, counters: 8 } as const;

/** In place of a day: counters since ever. */
export const TOTAL = 'TOTAL';

export const ticketKey = (id: string) => ({ pk: `TICKET#${id}`, sk: 'TICKET' });
export const entryKey = (id: string, version: number) => ({
  pk: `TICKET#${id}`,
  sk: `ENTRY#${String(version).padStart(8, '0')}`,
});
export const letterKey = (letterId: string) => ({ pk: `LETTER#${letterId}`, sk: 'LETTER' });
export const addressKey = (customerId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: 'ADDRESS' });
export const limitKey = (kind: string, fingerprint: string, day: string) => ({
  pk: `LIMIT#${kind}#${fingerprint}#${day}`,
  sk: 'LIMIT',
});
export const countersKey = (day: string, shard: number) => ({ pk: `COUNTERS#${day}#${shard}`, sk: 'COUNTERS' });
/** Agents' counters have items of their own (their names are unbounded); one person's write rate is not. */
export const agentCountersKey = (day: string, agent: string) => ({
  pk: agentCountersPartition(day),
  sk: `${day}#${agent}`,
});
export const agentCountersPartition = (day: string) =>
  `COUNTERS#AGENTS#${day === TOTAL ? TOTAL : day.slice(0, 'YYYY-MM'.length)}`;
export const mailKey = (key: string) => ({ pk: `MAIL#${key}`, sk: 'MAIL' });
export const messageIdKey = (fingerprint: string) => ({ pk: `MAILID#${fingerprint}`, sk: 'MAILID' });
/** One partition: a lead looks through it, and what is held is little beside what is not. */
export const HELD_PARTITION = 'HELD';
export const heldKey = (receivedAt: string, key: string) => ({ pk: HELD_PARTITION, sk: `${receivedAt}#${key}` });
/** Two partitions: what a shop's people correct is little beside its tickets, and a burst of tickets reads one item of it. */
export const MODEL_PARTITION = 'TRIAGE';
export const EXAMPLES_PARTITION = 'TRIAGE#EXAMPLES';
export const VERSION_PREFIX = 'VERSION#';
export const modelStateKey = { pk: MODEL_PARTITION, sk: 'STATE' };
export const modelVersionKey = (version: number) => ({
  pk: MODEL_PARTITION,
  sk: `${VERSION_PREFIX}${String(version).padStart(8, '0')}`,
});
export const modelKey = (modelId: string) => ({ pk: MODEL_PARTITION, sk: `MODEL#${modelId}` });
export const exampleKey = (ticketId: string) => ({ pk: EXAMPLES_PARTITION, sk: ticketId });
export const uploadKey = (uploadId: string) => ({ pk: `UPLOAD#${uploadId}`, sk: 'UPLOAD' });
export const countedKey = (eventId: string) => ({ pk: `COUNTED#${eventId}`, sk: 'COUNTED' });

export const duePartition = (shard: number) => `DUE#${shard}`;
export const queuePartition = (queue: string, status: Status, lane: Lane, shard: number) =>
  `QUEUE#${queue}#${status}#${lane}#${shard}`;
export const statusPartition = (status: Status, shard: number) => `STATUS#${status}#${shard}`;
export const assigneePartition = (agent: string, status: Status) => `ASSIGNEE#${agent}#${status}`;
export const customerPartition = (customerId: string) => `CUSTOMER#${customerId}`;
