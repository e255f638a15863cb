/** A shop's model as text and back: what the table keeps. */
import * as z from 'zod';
import { MODEL_LIMIT } from './limits.ts';
import { type Model, sharedWeights } from './model.ts';
import { packLinear, unpackLinear } from './packed-linear.ts';

const storedSchema = z.strictObject({
  version: z.literal(1),
  learnt: z.int().nonnegative(),
  delta: z.string().max(MODEL_LIMIT),
});

export const encodeModel = ({ delta, learnt }: Model): string =>
  JSON.stringify({ version: 1, learnt, delta: packLinear(delta) } satisfies z.infer<typeof storedSchema>);

/** @throws Error for anything that `encodeModel` does not write */
export function decodeModel(text: string): Model {
  const { delta, learnt } = storedSchema.parse(JSON.parse(text));
  return { shared: sharedWeights(), delta: unpackLinear(delta), learnt };
}
