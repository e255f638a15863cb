/** A shop's examples and the versions of its model in memory. */
import { CarelineError } from '../../../core/errors.ts';
import type { ShopExample } from '../../../core/triage/shop/example.ts';
import type { ModelState, ModelVersion } from '../../../core/triage/shop/version.ts';
import type { KeptModel, ShopExamples, ShopModels } from '../../../workflow/ports.ts';
import { turn } from './turn.ts';

export function memoryShopExamples(): ShopExamples & {
  stored: Map<string, ShopExample>;
  forget(ticketIds: readonly string[]): void;
} {
  const stored = new Map<string, ShopExample>();
  const gone = new Set<string>();
  return {
    stored,
    async put(example) {
      await turn();
      if (gone.has(example.ticketId)) return false;
      if ((stored.get(example.ticketId)?.version ?? 0) >= example.version) return false;
      stored.set(example.ticketId, structuredClone(example));
      return true;
    },
    async all() {
      await turn();
      const name = ({ storedAt, ticketId }: ShopExample) => `${storedAt} ${ticketId}`;
      return structuredClone([...stored.values()]).sort((a, b) => (name(a) < name(b) ? -1 : 1));
    },
    async remove(ticketIds) {
      await turn();
      for (const id of ticketIds) stored.delete(id);
    },
    async forgotten() {
      await turn();
      return [...gone];
    },
    forget(ticketIds) {
      for (const id of ticketIds) {
        gone.add(id);
        stored.delete(id);
      }
    },
  };
}

/** @param examples those that go when a lead has them forgotten */
export function memoryShopModels(
  examples: Pick<ReturnType<typeof memoryShopExamples>, 'forget'>,
): ShopModels & { encoded: Map<string, KeptModel> } {
  const encoded = new Map<string, KeptModel>();
  let current: ModelState | null = null;
  let kept: ModelVersion[] = [];
  const replace = (state: ModelState): void => {
    if (state.revision !== (current?.revision ?? 0) + 1) throw new CarelineError('version_conflict', 'Overtaken.');
    current = structuredClone(state);
  };
  return {
    encoded,
    async state() {
      await turn();
      return structuredClone(current);
    },
    async load(modelId) {
      await turn();
      return encoded.get(modelId) ?? null;
    },
    async add(version, model, state) {
      await turn();
      replace(state);
      kept = [structuredClone(version), ...kept];
      if (version.modelId !== undefined && model !== undefined) encoded.set(version.modelId, model);
    },
    async move(state, forgetting = []) {
      await turn();
      replace(state);
      examples.forget(forgetting);
    },
    async versions() {
      await turn();
      return structuredClone(kept);
    },
    async remove(versions) {
      await turn();
      for (const { modelId = '' } of versions) encoded.delete(modelId);
      kept = kept.filter(({ version }) => !versions.some((one) => one.version === version));
    },
  };
}
