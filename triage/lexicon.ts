/** `npm run triage:lexicon`: compiles the words of `core/triage/lexicon` to what triage loads. Training and judging do so first. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compileLexicon } from './compile-lexicon.ts';

const COMPILED = new URL('../core/triage/lexicon/compiled.json', import.meta.url);

const made = `${JSON.stringify({ generatedBy: 'npm run triage:lexicon', ...compileLexicon() }, null, 1)}\n`;
const isCurrent = existsSync(COMPILED) && readFileSync(COMPILED, 'utf8') === made;

if (import.meta.main) {
  if (!isCurrent) {
    writeFileSync(COMPILED, made);
    // Not where the figures go: those of `triage:eval -- --json` are read by programs.
    console.error(`the lexicon is compiled: ${made.length} characters`);
  }
} else if (!isCurrent) {
  throw new Error('The lexicon has changed since it was compiled: run npm run triage:lexicon.');
}
