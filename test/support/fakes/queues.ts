/** Work and service queues in memory; a received message stays invisible until it is given back. */
import type { TicketMessage, WorkMessage } from '../../../core/events.ts';
import type { Lane } from '../../../core/words.ts';
import type { ServiceQueues, WorkQueues } from '../../../workflow/ports.ts';
import { turn } from './turn.ts';

export function memoryWorkQueues() {
  let receipts = 0;
  const visible: WorkMessage[] = [];
  const inFlight = new Map<string, WorkMessage>();
  const inLine = (queue: string, lane: Lane) => (message: WorkMessage) =>
    message.queue === queue && message.lane === lane;
  const queues: WorkQueues = {
    async send(messages) {
      await turn();
      visible.push(...structuredClone([...messages]));
    },
    async receive(queue, lane) {
      await turn();
      const index = visible.findIndex(inLine(queue, lane));
      const [message] = index < 0 ? [] : visible.splice(index, 1);
      if (!message) return null;
      receipts += 1;
      const receipt = `receipt-${receipts}`;
      inFlight.set(receipt, message);
      return { message, receipt };
    },
    async drop({ receipt }) {
      await turn();
      inFlight.delete(receipt);
    },
    async giveBack({ receipt, message }) {
      await turn();
      if (inFlight.delete(receipt)) visible.unshift(message);
    },
    async depth(queue, lane) {
      await turn();
      return [...visible, ...inFlight.values()].filter(inLine(queue, lane)).length;
    },
  };
  return Object.assign(queues, { visible, inFlight });
}

export function memoryServiceQueues() {
  const sent = {
    triage: [] as TicketMessage[],
    outreach: [] as TicketMessage[],
    insight: [] as TicketMessage[],
    learning: [] as TicketMessage[],
  };
  const into = (list: TicketMessage[]) => async (messages: readonly TicketMessage[]) => {
    await turn();
    list.push(...structuredClone([...messages]));
  };
  const queues: ServiceQueues = {
    sendTriage: into(sent.triage),
    sendOutreach: into(sent.outreach),
    sendInsight: into(sent.insight),
    sendLearning: into(sent.learning),
  };
  return Object.assign(queues, { sent });
}
