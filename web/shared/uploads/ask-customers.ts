/** Links for files of customers, who have no account. */
import { call } from '../api.ts';
import type { AskForLink } from './transfer.ts';

export const askCustomers: AskForLink = async (file) =>
  (await call<Awaited<ReturnType<AskForLink>>>('/v1/uploads', { method: 'POST', body: file })).data;
