/** The customers' way out of surveys: the link of `List-Unsubscribe` (RFC 8058), and the page behind it. */
import * as z from 'zod';
import type { Operations } from '../http/operation.ts';

const surveysChoice = z.strictObject({ surveys: z.boolean().describe('Whether surveys may come to this address.') });

export const unsubscribeOperations = {
  openUnsubscribePage: {
    method: 'GET',
    path: '/v1/unsubscribe/{token}',
    summary: 'Open the page with the choice; changes nothing, whoever opens the link',
    responses: { 303: { description: 'To the page.' } },
  },
  unsubscribeByOneClick: {
    method: 'POST',
    path: '/v1/unsubscribe/{token}',
    summary: 'Stop surveys, as mail programs ask for it: the form field `List-Unsubscribe=One-Click` (RFC 8058)',
    responses: { 200: { description: 'No surveys come to the address any more.', schema: surveysChoice } },
    problems: [400, 404, 413, 415],
  },
  getSurveysChoice: {
    method: 'GET',
    path: '/v1/unsubscribe/{token}/choice',
    summary: 'Read whether surveys may come',
    responses: { 200: { description: 'The choice.', schema: surveysChoice } },
    problems: [404],
  },
  chooseSurveys: {
    method: 'POST',
    path: '/v1/unsubscribe/{token}/choice',
    summary: 'Stop surveys, or have them again',
    body: surveysChoice,
    responses: { 200: { description: 'The choice as it is now.', schema: surveysChoice } },
    problems: [400, 404, 413, 415, 422],
  },
} as const satisfies Operations;
