/** Reading the choice changes nothing; only the button does. */
import { call } from '../shared/api.ts';

export interface SurveysChoice {
  surveys: boolean;
}

const path = (token: string) => `/v1/unsubscribe/${encodeURIComponent(token)}/choice`;

export const loadChoice = async (token: string): Promise<SurveysChoice> =>
  (await call<SurveysChoice>(path(token))).data;

export const saveChoice = async (token: string, surveys: boolean): Promise<void> => {
  await call(path(token), { method: 'POST', body: { surveys } });
};
