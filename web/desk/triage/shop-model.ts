/** `GET /v1/desk/triage/model`. */

import type { Person } from '../../../core/triage/shop/acts.ts';
import type { ShopExample } from '../../../core/triage/shop/example.ts';
import type { ModelState, ModelVersion } from '../../../core/triage/shop/version.ts';
import type { Category } from '../../../core/words.ts';

export type Version = Pick<ModelVersion, 'version' | 'at' | 'outcome' | 'base' | 'taught' | 'asked' | 'figures'>;

export type Example = Pick<
  ShopExample,
  'ticketId' | 'at' | 'subject' | 'text' | 'language' | 'category' | 'priority' | 'said'
> & { by: Person; heldOut: boolean; ignored: boolean; doubted: boolean };

export type Act = ModelState['changes'][number];

export interface Teacher extends Person {
  examples: number;
  overruling: number;
  doubted: number;
  trusted?: { by: Person; at: string };
}

export interface ShopModel {
  active: number;
  since?: string;
  versions: Version[];
  changes: ModelState['changes'];
  examples: { total: number; heldOut: number; ignored: number; doubted: number; byCategory: Record<Category, number> };
  agents: Teacher[];
  /** What a lead has done last is being learnt. */
  learning: boolean;
  latest: Example[];
}
