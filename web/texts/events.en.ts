import type { EventWords } from './events.ts';

const clocks = { firstResponse: 'first answer', nextResponse: 'next answer', resolution: 'solution' };
const letters = {
  acknowledgement: 'confirmation',
  reply: 'answer',
  solved: 'solved notice',
  reminder: 'reminder',
  survey: 'survey',
};
const reasons = {
  infected: 'malware was found',
  unreadable: 'it could not be checked for malware',
  waiting: 'the malware check took too long',
  gone: 'it is no longer kept',
};
const failures = {
  bounce: 'the address does not take mail',
  complaint: 'the customer marked our mail as spam',
  suppressed: 'this address gets no automatic mail any more',
  rejected: 'the mail service refused it',
  delayed: 'delivery is delayed',
  capped: 'this address has had too much automatic mail in a short time',
  repeated: 'it looked like the answer of another machine',
  unsubscribed: 'the customer wants no more surveys',
};
const returns = {
  triaged: undefined,
  transferred: undefined,
  released: undefined,
  claim_expired: undefined,
  reopened: 'it was reopened',
  resumed: 'the wait is over',
  customer_wrote: 'the customer wrote',
  edited: 'it was changed',
  escalated: 'its priority was raised',
  requeued: 'it has waited long',
};

export const eventsEn: EventWords = {
  TicketOpened: ({ channel }, { who }) => `${who} wrote ${channel === 'web' ? 'through the form' : 'by email'}`,
  TriageRequested: () => undefined,
  TicketTriaged: (event, say) =>
    event.unsure
      ? 'Careline is not sure what this is about: please choose the category'
      : `Careline filed it under ${say.category(event.category)}, priority ${say.priority(event.priority).toLowerCase()}${event.rules ? `, by rule: ${say.list(event.rules)}` : ''}`,
  TicketRouted: ({ queue, reason }, say) =>
    returns[reason]
      ? `Back in line in ${say.queue(queue)}, since ${returns[reason]}`
      : `Put in line in ${say.queue(queue)}`,
  TicketClaimed: (_event, { who }) => `${who} took it`,
  ClaimExpired: () => 'Given back, since nothing had happened for a while',
  TicketReleased: (_event, { who }) => `${who} gave it back`,
  CustomerWrote: (_event, { who }) => `${who} wrote`,
  MachineMailFiled: ({ kind }) => `Automatic mail came (${kind}); it changes nothing`,
  StrangerWrote: ({ email }) => `${email} wrote to this conversation; the customer does not see it`,
  MailHeld: () => 'More new mail of this customer is held, since a lot came within an hour: a lead can let it in',
  SurveysChosen: ({ wanted }) => (wanted ? 'The customer wants surveys again' : 'The customer wants no more surveys'),
  AgentReplied: (_event, { who }) => `${who} answered`,
  NoteAdded: (_event, { who }) => `${who} left a note`,
  TicketTransferred: ({ from, to, reason }, say) =>
    `${say.who} moved it from ${say.queue(from)} to ${say.queue(to)}: ${reason}`,
  TicketHeld: ({ reason, until }, say) =>
    `${say.who} put it on hold${until ? ` until ${say.when(until)}` : ''}: ${reason}`,
  TicketSnoozed: ({ until }, say) => `${say.who} snoozed it until ${say.when(until)}`,
  TicketResumed: () => 'The wait is over: back to work',
  TicketSetPending: () => 'Waiting for the customer',
  ReminderDue: ({ count }) =>
    count === 1 ? 'The customer is being reminded' : `The customer is being reminded (${count})`,
  TicketSolved: ({ by, resolution }, { who }) => {
    const words = {
      agent: `${who} solved it`,
      customer: 'Solved by the customer',
      timeout: 'Solved, since no answer came',
    };
    return resolution ? `${words[by]}: ${resolution}` : words[by];
  },
  TicketReopened: ({ reason }, { who }) => `${who} reopened it${reason ? `: ${reason}` : ''}`,
  TicketClosed: ({ by }, { who }) =>
    ({ agent: `${who} closed it`, timeout: 'Closed for good', merge: 'Closed by merging' })[by],
  TicketEdited: (event, say) => {
    if (event.withdrawn) return `${say.who} took back the category ${say.category(event.withdrawn)}`;
    const changes = [
      event.category && `category ${say.category(event.category)}`,
      event.priority && `priority ${say.priority(event.priority).toLowerCase()}`,
      event.tags && (event.tags.length > 0 ? `tags ${say.list(event.tags)}` : 'no tags'),
      event.subject && `subject “${event.subject}”`,
      event.locale && `language ${event.locale}`,
      event.requests &&
        (event.requests.length > 0
          ? `still to do: ${say.list(event.requests.map(({ category }) => say.category(category)))}`
          : 'nothing else to do'),
    ].flatMap((change) => change || []);
    return `${say.who} changed it: ${say.list(changes)}`;
  },
  FileReleased: ({ name }, { who }) => `${who} released the file “${name}”`,
  TicketMerged: ({ into }) => `Merged into ${into}`,
  TicketAbsorbed: ({ from }) => `Took in ${from}`,
  SlaWarned: ({ clock, dueAt }, say) => `The ${clocks[clock]} is due soon: ${say.when(dueAt)}`,
  SlaBreached: ({ clock }) => `The ${clocks[clock]} is overdue`,
  PriorityRaised: ({ to, reason }, say) => {
    const [kind, detail = ''] = reason.split(':');
    const since = {
      unanswered: `: message ${detail} without an answer`,
      'needed-by': `: needed by ${detail}`,
    }[kind ?? ''];
    return `Priority raised to ${say.priority(to).toLowerCase()}${since ?? ''}`;
  },
  SurveyRequested: () => 'The customer is being asked how it went',
  SurveyAnswered: ({ score, previousScore }, { who }) =>
    previousScore ? `${who} changed the rating from ${previousScore} to ${score} of 5` : `${who} gave ${score} of 5`,
  LetterSent: ({ letter, withheld = [] }, say) => {
    const without = withheld.map(({ name, reason }) => `“${name}” (${reasons[reason]})`);
    return `Letter sent: ${letters[letter]}${without.length > 0 ? `, without ${say.list(without)}` : ''}`;
  },
  LetterFailed: ({ letter, reason }) =>
    `Letter not delivered${letter ? ` (${letters[letter]})` : ''}: ${failures[reason]}`,
  LettersOverdue: () => undefined,
};
