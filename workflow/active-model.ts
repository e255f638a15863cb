/** The shop's model as triage uses it: one small read tells whether it is still the one in hand. */
import { CarelineError } from '../core/errors.ts';
import { decodeModel } from '../core/triage/model/codec.ts';
import type { Model } from '../core/triage/model/model.ts';
import type { ShopModels } from './ports.ts';

/**
 * Undefined for the model that Careline comes with. Never throws: where the shop's cannot be read the last one known goes
 * on, and `onFailure` hears of it.
 */
export function createActiveModel(
  models: Pick<ShopModels, 'state' | 'load'>,
  onFailure: (error: unknown) => void,
): () => Promise<Model | undefined> {
  let held: { id: string; model: Model } | undefined;
  return async () => {
    try {
      const id = (await models.state())?.modelId;
      if (id !== held?.id) held = id === undefined ? undefined : { id, model: await loaded(models, id) };
    } catch (error) {
      onFailure(error);
    }
    return held?.model;
  };
}

async function loaded(models: Pick<ShopModels, 'load'>, id: string): Promise<Model> {
  const encoded = await models.load(id);
  if (encoded === null) throw new CarelineError('gone', 'The model in use is not kept any more.');
  return decodeModel(encoded);
}
