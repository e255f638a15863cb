import { asia } from './asia.ts';
import { attributions } from './attributions.ts';
import { devices } from './devices.ts';
import { endings } from './endings.ts';
import type { Fixture } from './fixture.ts';
import { headerBlocks } from './header-blocks.ts';
import { html } from './html.ts';
import { layouts } from './layouts.ts';
import { more } from './more.ts';
import { ownWords } from './own-words.ts';
import { pages } from './pages.ts';
import { wrapped } from './wrapped.ts';

/** By where the newest text stands. */
export const fixtures: Record<string, Fixture[]> = {
  'under an attribution': attributions,
  'under an attribution of several lines or another order': wrapped,
  'under a block of headers': headerBlocks,
  'above what clients of Asia write': asia,
  'above the line of a device': devices,
  'above other endings': endings,
  'in whatever place': layouts,
  'that looks like what clients write': ownWords,
  'in rarer forms': more,
  'in HTML': html,
  'in HTML of more clients': pages,
};
