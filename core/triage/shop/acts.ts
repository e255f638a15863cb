/** What leads do about the shop's model, as it stays on record. Pure. */
import * as z from 'zod';
import { instantSchema, ticketIdSchema } from '../../words.ts';

export const personSchema = z.strictObject({ id: z.string(), name: z.string().optional() });
export type Person = z.infer<typeof personSchema>;

const done = { at: instantSchema, by: personSchema };

export const actSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('rollback'), ...done, from: z.int().min(0), to: z.int().min(0) }),
  /** The example of one ticket, or all of an agent. */
  z.strictObject({
    action: z.literal('forget'),
    ...done,
    examples: z.int().positive(),
    ticketId: ticketIdSchema.optional(),
    agent: personSchema.optional(),
  }),
  z.strictObject({ action: z.enum(['trust', 'untrust']), ...done, agent: personSchema }),
]);
export type Act = z.infer<typeof actSchema>;

/** An agent whose examples are learnt however often they overrule triage, by whose word and since when. */
export const trustSchema = z.strictObject({ agent: personSchema, ...done });
export type Trust = z.infer<typeof trustSchema>;
const MOST_TRUSTED = 100;

export const trustedAfter = (trusted: readonly Trust[], act: Act): Trust[] => {
  if (act.action !== 'trust' && act.action !== 'untrust') return [...trusted];
  const { agent, by, at } = act;
  const others = trusted.filter((one) => one.agent.id !== agent.id);
  return act.action === 'trust' ? [...others, { agent, by, at }].slice(-MOST_TRUSTED) : others;
};

/** To `learning`, beside the messages of tickets: what there is to learn from is another than before. */
export const learnAnewSchema = z.strictObject({ learn: z.literal('anew') });
export type LearnAnew = z.infer<typeof learnAnewSchema>;
