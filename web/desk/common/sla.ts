/** Which promise comes next, and whether it still can be kept. */
import type { ClockKind } from '../../../core/ticket/ticket.ts';
import type { Ticket } from '../model.ts';

export interface Promised {
  clock: ClockKind;
  at?: string;
  overdue: boolean;
}

export function nextPromise({ sla }: Ticket, now: number): Promised | undefined {
  const due: [ClockKind, string | undefined][] = [
    ['firstResponse', sla.firstResponseDueAt],
    ['nextResponse', sla.nextResponseDueAt],
    ['resolution', sla.resolutionDueAt],
  ];
  const dated = due
    .flatMap(([clock, at]) => (at ? [{ clock, at, overdue: Date.parse(at) <= now }] : []))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return dated[0];
}
