/** `GET /v1/desk/triage/model`. */
import type { ShopExample } from '../../../core/triage/shop/example.ts';
import type { ModelState, ModelVersion, Person } from '../../../core/triage/shop/version.ts';
import type { Category } from '../../../core/words.ts';

export type Version = Pick<ModelVersion, 'version' | 'at' | 'outcome' | 'base' | 'taught' | 'figures'>;

export type Example = Pick<
  ShopExample,
  'ticketId' | 'at' | 'subject' | 'text' | 'language' | 'category' | 'priority' | 'said'
> & { by: Person; heldOut: boolean; ignored: boolean; doubted: boolean };

export interface ShopModel {
  active: number;
  since?: string;
  versions: Version[];
  changes: ModelState['changes'];
  examples: { total: number; heldOut: number; ignored: number; doubted: number; byCategory: Record<Category, number> };
  latest: Example[];
}
