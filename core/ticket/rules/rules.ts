import type { Command, CommandType } from '../commands.ts';
import type { DecisionContext } from '../context.ts';
import type { Ticket } from '../ticket.ts';
import { assignment } from './assignment.ts';
import { conversation } from './conversation.ts';
import { edit } from './edit.ts';
import { elapse } from './elapse.ts';
import { letters } from './letters.ts';
import { lifecycle } from './lifecycle.ts';
import { merge } from './merge.ts';
import type { Draft, Rules } from './rule.ts';
import { survey } from './survey.ts';
import { triage } from './triage.ts';

const all: Rules<Exclude<CommandType, 'open'>> = {
  ...assignment,
  ...conversation,
  ...edit,
  ...elapse,
  ...letters,
  ...lifecycle,
  ...merge,
  ...survey,
  ...triage,
};

export function rules(ticket: Ticket, command: Exclude<Command, { type: 'open' }>, context: DecisionContext): Draft {
  // The table has, under each type, the rule of that very type; TypeScript cannot follow the pair.
  const rule = all[command.type] as (ticket: Ticket, command: Command, context: DecisionContext) => Draft;
  return rule(ticket, command, context);
}
