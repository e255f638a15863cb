/** What lies in dead-letter queues, and why, as far as this run saw it fail. */
import type { QueueStore } from './services/fauxqs.ts';

const KEPT = 1000;

export class DeadLetters {
  readonly #queues: QueueStore;
  readonly #arns: ReadonlySet<string>;
  readonly #reasons = new Map<string, string>();

  constructor(queues: QueueStore, arns: ReadonlySet<string>) {
    this.#queues = queues;
    this.#arns = arns;
  }

  failed(messageId: string, reason: string): void {
    this.#reasons.delete(messageId);
    this.#reasons.set(messageId, reason);
    const [oldest] = this.#reasons.keys();
    if (this.#reasons.size > KEPT && oldest !== undefined) this.#reasons.delete(oldest);
  }

  list() {
    return [...this.#arns].flatMap((arn) => {
      const queue = this.#queues.getQueueByArn(arn);
      const inFlight = [...(queue?.inflightMessages.values() ?? [])].map(({ message }) => message);
      return [...(queue?.messages ?? []), ...inFlight].map((message) => ({
        queue: queue?.name,
        messageId: message.messageId,
        body: message.body,
        receives: message.approximateReceiveCount,
        sentAt: new Date(message.sentTimestamp).toISOString(),
        reason: this.#reasons.get(message.messageId),
      }));
    });
  }
}
