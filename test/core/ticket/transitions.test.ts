import { describe, expect, it } from 'vitest';
import { CarelineError } from '../../../core/errors.ts';
import type { Command } from '../../../core/ticket/commands.ts';
import { decide } from '../../../core/ticket/decide.ts';
import { transitions } from '../../../core/ticket/transitions.ts';
import { type Status, statuses } from '../../../core/words.ts';
import {
  agent,
  claimedStory,
  closedStory,
  context,
  heldStory,
  openCommand,
  openedTicket,
  pendingStory,
  type Story,
  solvedStory,
  triageCommand,
  waitingStory,
} from '../../support/ticket-factory.ts';

const stories: Record<Status, Story> = {
  new: waitingStory(),
  open: claimedStory(),
  pending: pendingStory(),
  on_hold: heldStory(),
  solved: solvedStory(),
  closed: closedStory(),
};

const commands: Exclude<Command, { type: 'open' | 'answerSurvey' }>[] = [
  triageCommand(),
  { type: 'claim', agent: agent().id },
  { type: 'release' },
  { type: 'reply', text: 'Yes.', nextStatus: 'pending' },
  { type: 'note', text: 'Hm.', mentions: [] },
  { type: 'transfer', queue: 'payment', reason: 'A refund' },
  { type: 'hold', reason: 'The carrier' },
  { type: 'snooze', until: '2027-01-01T00:00:00Z' },
  { type: 'solve' },
  { type: 'reopen' },
  { type: 'close' },
  { type: 'edit', tags: ['vip'] },
  { type: 'mergeInto', into: 'CL-AAAAAAA1' },
  { type: 'absorb', from: 'CL-AAAAAAA1' },
  { type: 'customerWrites', text: 'And?', via: 'status' },
  { type: 'recordLetterSent', letter: 'acknowledgement', forVersion: 1, messageId: 'm' },
  { type: 'recordLetterFailure', reason: 'delayed', permanent: false },
  { type: 'fileMail', from: { machine: 'auto-reply' }, text: 'I am away.', mail: { key: 'k', rawKey: 'r' } },
  { type: 'releaseFile', file: { id: 'a'.repeat(64), name: 'tool.exe' } },
  { type: 'noteHeldMail' },
  { type: 'chooseSurveys', wanted: false },
  { type: 'elapse' },
];

/** What people can rely on, written out once more: a row is the status after the command, `=` no change, `-` a refusal. */
const expected: Record<(typeof commands)[number]['type'], string> = {
  //                   new      open     pending  on_hold  solved   closed
  triage: '            =        =        =        =        =        =       ',
  claim: '             open     =        -        -        -        -       ',
  release: '           -        new      -        -        -        -       ',
  reply: '             pending  pending  pending  pending  pending  -       ',
  note: '              new      open     pending  on_hold  solved   closed  ',
  transfer: '          new      new      new      new      -        -       ',
  hold: '              on_hold  on_hold  on_hold  on_hold  -        -       ',
  snooze: '            on_hold  on_hold  on_hold  on_hold  -        -       ',
  solve: '             solved   solved   solved   solved   =        -       ',
  reopen: '            -        -        open     open     open     -       ',
  close: '             -        -        -        -        closed   -       ',
  edit: '              new      open     pending  on_hold  solved   -       ',
  mergeInto: '         closed   closed   closed   closed   closed   -       ',
  absorb: '            new      open     pending  on_hold  solved   -       ',
  customerWrites: '    new      open     open     open     open     -       ',
  recordLetterSent: '  new      open     pending  on_hold  solved   closed  ',
  recordLetterFailure: 'new      open     pending  on_hold  solved   closed  ',
  noteHeldMail: '      new      open     pending  on_hold  solved   closed  ',
  chooseSurveys: '     new      open     pending  on_hold  solved   closed  ',
  fileMail: '          new      open     pending  on_hold  solved   closed  ',
  releaseFile: '       new      open     pending  on_hold  solved   closed  ',
  elapse: '            =        =        =        =        =        =       ',
};

const cases = commands.flatMap((command) =>
  expected[command.type]
    .trim()
    .split(/\s+/)
    .map((outcome, i) => ({ command, type: command.type, status: statuses[i] ?? 'new', outcome })),
);

describe('a ticket', () => {
  it.each(cases)('that is $status, asked to $type: $outcome', ({ command, status, outcome }) => {
    const story = stories[status];
    const act = () => story.decide(command, { by: agent() });
    if (outcome === '-') {
      expect(act).toThrow(expect.objectContaining({ code: 'transition_not_allowed' }));
      return;
    }
    const decision = act();
    expect(decision.changed).toBe(outcome !== '=');
    expect(decision.ticket.status).toBe(outcome === '=' ? status : outcome);
  });

  it('that is closed never leaves it', () => {
    for (const following of Object.values(transitions.closed)) expect(following).toStrictEqual(['closed']);
  });

  it('that exists cannot be opened again', () => {
    expect(() => decide(openedTicket(), openCommand(), context())).toThrow(CarelineError);
  });

  it('that does not exist can only be opened', () => {
    expect(() => decide(undefined, { type: 'solve' }, context())).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
  });

  it.each<[string, Command]>([
    ['reply', { type: 'reply', text: 'Yes.', nextStatus: 'open' }],
    ['note', { type: 'note', text: 'Hm.', mentions: [] }],
  ])('takes a %s from agents only', (_, command) => {
    expect(() => stories.open.decide(command)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });
});
