/** Which actions a ticket's status allows: read from the core's own table of transitions. */
import { transitions } from '../../../core/ticket/transitions.ts';
import type { ActionName } from '../api.ts';
import type { Ticket } from '../model.ts';

const order: readonly ActionName[] = ['solve', 'transfer', 'hold', 'snooze', 'release', 'reopen', 'close'];

export const allowedActions = ({ status }: Ticket): ActionName[] =>
  order.filter((action) => transitions[status][action] !== undefined && !(action === 'solve' && status === 'solved'));
