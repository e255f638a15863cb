/** The shop's model as triage uses it: one small read tells whether it is still the one in hand. */
import { CarelineError } from '../core/errors.ts';
import { decodeModel } from '../core/triage/model/codec.ts';
import type { Model } from '../core/triage/model/model.ts';
import type { ShopModels } from './ports.ts';

export interface ActiveModel {
  version: number;
  /** Absent where the model that Careline comes with stands alone. */
  model?: Model | undefined;
}

/** Never throws: where the shop's model cannot be read the last one known goes on, and `onFailure` hears of it. */
export function createActiveModel(
  models: Pick<ShopModels, 'state' | 'load'>,
  onFailure: (error: unknown) => void,
): () => Promise<ActiveModel> {
  let held: ActiveModel & { id?: string | undefined } = { version: 0 };
  return async () => {
    try {
      const { active: version = 0, modelId: id } = (await models.state()) ?? {};
      const model = id === held.id ? held.model : id === undefined ? undefined : await loaded(models, id);
      held = { version, id, model };
    } catch (error) {
      onFailure(error);
    }
    return held;
  };
}

async function loaded(models: Pick<ShopModels, 'load'>, id: string): Promise<Model> {
  const kept = await models.load(id);
  if (kept === null) throw new CarelineError('gone', 'The model in use is not kept any more.');
  return decodeModel(kept.encoded);
}
