/** The unsubscribe link and page over the workflow. */
import { type ChooseSurveysDeps, chooseSurveys, wantsSurveys } from '../../workflow/choose-surveys.ts';
import type { TokenClaims, Tokens } from '../../workflow/ports.ts';
import type { unsubscribeOperations } from '../shared/api/unsubscribe.ts';
import { BODY_LIMIT } from '../shared/http/body.ts';
import type { HttpRequest, Implementations } from '../shared/http/operation.ts';
import { HttpError } from '../shared/problem.ts';

export interface UnsubscribeDeps extends ChooseSurveysDeps {
  tokens: Pick<Tokens, 'verify'>;
}

/** `deadLink`: the answer to a link that is none. */
export function unsubscribe(
  deps: UnsubscribeDeps,
  deadLink: () => HttpError,
): Implementations<typeof unsubscribeOperations> {
  const claimsOf = ({ token = '' }: Readonly<Record<string, string>>): TokenClaims => {
    const claims = deps.tokens.verify(token, 'unsubscribe', deps.clock.now());
    if (!claims) throw deadLink();
    return claims;
  };
  const choose = async ({ ticketId }: TokenClaims, surveys: boolean, { correlationId }: HttpRequest) => {
    await chooseSurveys(deps, { ticketId, wanted: surveys, correlationId });
    return { status: 200, body: { surveys } };
  };
  return {
    async openUnsubscribePage({ params }) {
      // Behind the #, where no server and no log sees it again.
      const location = `/unsubscribe#${encodeURIComponent(params['token'] ?? '')}`;
      return { status: 303, headers: { location } };
    },
    async unsubscribeByOneClick({ params, request }) {
      const claims = claimsOf(params);
      requireOneClick(request);
      return choose(claims, false, request);
    },
    async getSurveysChoice({ params }) {
      return { status: 200, body: { surveys: await wantsSurveys(deps, claimsOf(params).ticketId) } };
    },
    async chooseSurveys({ params, body, request }) {
      return choose(claimsOf(params), body.surveys, request);
    },
  };
}

const PART = /\bname="?List-Unsubscribe"?\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/;

/** RFC 8058, 3.2: as a form of either kind. What merely follows the link sends none. */
function requireOneClick({ headers, rawBody }: HttpRequest): void {
  if (rawBody.byteLength > BODY_LIMIT) throw new HttpError(413, 'This is too much for one field.');
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const body = Buffer.from(rawBody).toString('latin1');
  const said =
    type === 'multipart/form-data'
      ? PART.test(body)
      : type === 'application/x-www-form-urlencoded'
        ? new URLSearchParams(body.trim()).get('List-Unsubscribe') === 'One-Click'
        : undefined;
  if (said === undefined) throw new HttpError(415, 'Send the field List-Unsubscribe=One-Click as a form.');
  if (!said) throw new HttpError(400, 'The field List-Unsubscribe=One-Click is missing.');
}
