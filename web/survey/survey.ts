/** `GET /v1/surveys/{token}` records nothing; a vote needs the proof of an interaction. */
import { call } from '../shared/api.ts';
import type { Gesture } from './gesture.ts';

export interface Survey {
  id: string;
  subject: string;
  state: 'open' | 'answered' | 'expired';
}

export interface Vote {
  score: number;
  comment: string;
}

const path = (token: string) => `/v1/surveys/${encodeURIComponent(token)}`;

export const loadSurvey = async (token: string): Promise<Survey> => (await call<Survey>(path(token))).data;

/** Says whether the vote replaced an earlier one. */
export async function vote(token: string, { score, comment }: Vote, gesture: Gesture): Promise<{ changed: boolean }> {
  const { data } = await call<{ proof: string }>(`${path(token)}/proofs`, { method: 'POST', body: { gesture } });
  const words = comment.trim();
  const { status } = await call(path(token), {
    method: 'POST',
    body: { score, ...(words ? { comment: words } : {}), proof: data.proof },
  });
  return { changed: status === 200 };
}
