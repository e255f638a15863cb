import { expect, it } from 'vitest';
import compiled from '../../core/triage/lexicon/compiled.json' with { type: 'json' };
import { compileLexicon } from '../../triage/compile-lexicon.ts';

it('the compiled lexicon is that of the words beside it', () => {
  const { generatedBy, ...lexicon } = compiled;
  expect(lexicon, `the lexicon has changed: ${generatedBy}`).toEqual(compileLexicon());
});
