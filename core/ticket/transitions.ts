/**
 * The table of transitions: which commands a ticket takes in which status, and the statuses that may follow. A command that
 * a status does not name is refused. Where several may follow, the command's own words (`nextStatus`), an assignee or the
 * timers that are due decide.
 *
 * - `solved` can be taken back, `closed` is final: what still arrives there is recorded and changes no status. Only solved
 *   tickets can be closed by hand; a merge closes any.
 * - Hold and snooze both are `on_hold`; the ticket comes back at the named time: to its assignee, else to its queue.
 * - `reopen` takes back a solving, a hold, a snooze or the waiting for the customer.
 */
import { CarelineError } from '../errors.ts';
import type { Status } from '../words.ts';
import type { CommandType } from './commands.ts';

type Row = Partial<Record<Exclude<CommandType, 'open'>, readonly Status[]>>;

/** Commands that leave every status as it is. */
const recorded = (status: Status) =>
  ({
    triage: [status],
    note: [status],
    absorb: [status],
    answerSurvey: [status],
    recordLetterSent: [status],
    recordLetterFailure: [status],
    fileMail: [status],
    releaseFile: [status],
    noteHeldMail: [status],
    chooseSurveys: [status],
  }) satisfies Row;

export const transitions: Record<Status, Row> = {
  new: {
    ...recorded('new'),
    claim: ['open'],
    reply: ['open', 'pending', 'solved'],
    transfer: ['new'],
    hold: ['on_hold'],
    snooze: ['on_hold'],
    solve: ['solved'],
    edit: ['new'],
    mergeInto: ['closed'],
    customerWrites: ['new'],
    elapse: ['new'],
  },
  open: {
    ...recorded('open'),
    claim: ['open'],
    release: ['new'],
    reply: ['open', 'pending', 'solved'],
    transfer: ['new'],
    hold: ['on_hold'],
    snooze: ['on_hold'],
    solve: ['solved'],
    edit: ['open'],
    mergeInto: ['closed'],
    customerWrites: ['open'],
    elapse: ['open', 'new'],
  },
  pending: {
    ...recorded('pending'),
    reply: ['open', 'pending', 'solved'],
    transfer: ['new'],
    hold: ['on_hold'],
    snooze: ['on_hold'],
    solve: ['solved'],
    reopen: ['open', 'new'],
    edit: ['pending'],
    mergeInto: ['closed'],
    customerWrites: ['open', 'new'],
    elapse: ['pending', 'solved'],
  },
  on_hold: {
    ...recorded('on_hold'),
    reply: ['open', 'pending', 'solved'],
    transfer: ['new'],
    hold: ['on_hold'],
    snooze: ['on_hold'],
    solve: ['solved'],
    reopen: ['open', 'new'],
    edit: ['on_hold'],
    mergeInto: ['closed'],
    customerWrites: ['open', 'new'],
    elapse: ['on_hold', 'open', 'new'],
  },
  solved: {
    ...recorded('solved'),
    reply: ['open', 'pending', 'solved'],
    solve: ['solved'],
    reopen: ['open', 'new'],
    close: ['closed'],
    edit: ['solved'],
    mergeInto: ['closed'],
    customerWrites: ['open', 'new'],
    elapse: ['solved', 'closed'],
  },
  closed: {
    ...recorded('closed'),
    mergeInto: ['closed'],
    elapse: ['closed'],
  },
};

/** Statuses that may follow the command. Throws `transition_not_allowed` where the table does not have it. */
export function allowedAfter(status: Status, command: Exclude<CommandType, 'open'>): readonly Status[] {
  const following = transitions[status][command];
  if (!following) throw notAllowed(status, command);
  return following;
}

const actions: Record<CommandType, string> = {
  open: 'opened',
  triage: 'triaged',
  claim: 'claimed',
  release: 'released',
  reply: 'answered',
  note: 'annotated',
  transfer: 'transferred',
  hold: 'put on hold',
  snooze: 'snoozed',
  solve: 'solved',
  reopen: 'reopened',
  close: 'closed',
  edit: 'edited',
  mergeInto: 'merged into another',
  absorb: 'made to take in another',
  customerWrites: 'written to',
  fileMail: 'given a mail',
  releaseFile: 'given a file',
  noteHeldMail: 'told of held mail',
  chooseSurveys: 'told of a choice',
  answerSurvey: 'rated',
  recordLetterSent: 'told of a letter',
  recordLetterFailure: 'told of a letter',
  elapse: 'moved by the clock',
};

export const notAllowed = (status: Status, command: CommandType): CarelineError =>
  new CarelineError(
    'transition_not_allowed',
    `A ticket that is ${status.replace('_', ' ')} cannot be ${actions[command]} now.`,
  );
