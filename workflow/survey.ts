/** The survey after a solving, behind its signed link. */
import { CarelineError } from '../core/errors.ts';
import type { Policy } from '../core/policy.ts';
import type { Ticket } from '../core/ticket/ticket.ts';
import { type ChangeDeps, changeTicket } from './change-ticket.ts';
import type { Clock, TicketStore, TokenClaims, Tokens } from './ports.ts';

export interface SurveyDeps extends ChangeDeps {
  tokens: Tokens;
}

export type SurveyState = 'open' | 'answered' | 'expired';

const PROOF_SECONDS = 15 * 60;

/** The ticket and survey state behind the claims of a survey link; null where there is no such ticket. */
export async function readSurvey(
  deps: { tickets: Pick<TicketStore, 'load'>; clock: Clock; policy: Policy },
  claims: TokenClaims,
): Promise<{ ticket: Ticket; state: SurveyState } | null> {
  const ticket = await deps.tickets.load(claims.ticketId);
  return ticket && { ticket, state: surveyState(ticket, claims.round, deps.policy, deps.clock.now()) };
}

/** A proof that a person made a gesture on the survey's page (see docs/decisions/0012). */
export function proveGesture(deps: { tokens: Tokens; clock: Clock }, claims: TokenClaims): string {
  const expiresAt = new Date(deps.clock.now().getTime() + PROOF_SECONDS * 1000);
  return deps.tokens.sign({ ...claims, purpose: 'proof' }, expiresAt);
}

/** Throws `invalid` without a proof of this very survey, `transition_not_allowed` when it is over. */
export async function answerSurvey(
  deps: SurveyDeps,
  claims: TokenClaims,
  vote: { score: number; comment?: string | undefined; proof: string; correlationId: string },
): Promise<'voted' | 'changed'> {
  const proof = deps.tokens.verify(vote.proof, 'proof', deps.clock.now());
  if (proof?.ticketId !== claims.ticketId || proof.round !== claims.round) {
    throw new CarelineError('invalid', 'The vote could not be checked. Please reload the page and choose again.', {
      fields: [{ path: 'proof', message: 'expired or not from this survey' }],
    });
  }
  const { round } = claims;
  const command = { type: 'answerSurvey', round, score: vote.score, comment: vote.comment } as const;
  const change = await changeTicket(deps, claims.ticketId, command, {
    by: { kind: 'customer' },
    correlationId: vote.correlationId,
  });
  const answered = change.entry?.events.find((event) => event.type === 'SurveyAnswered');
  return answered && answered.previousScore === undefined ? 'voted' : 'changed';
}

function surveyState(ticket: Ticket, round: number, policy: Policy, now: Date): SurveyState {
  const { survey } = ticket;
  if (!survey?.requestedAt || survey.round !== round) return 'expired';
  const closesAt = Date.parse(survey.requestedAt) + policy.survey.answerWithin * 1000;
  if (now.getTime() > closesAt) return 'expired';
  return survey.answeredAt ? 'answered' : 'open';
}
