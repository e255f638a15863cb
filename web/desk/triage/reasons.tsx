/** How the customer sounds to triage, and why it thinks what it thinks, for those who ask. */
import { useTexts } from '../../shared/language.tsx';
import { decisionTexts } from '../../texts/decision.ts';
import { deskTexts } from '../../texts/desk.ts';
import type { Entry } from '../model.ts';
import { reasonsOf, reasonText } from './reason-text.ts';
import { toneOf } from './tone.ts';

export function Reasons({ timeline }: { timeline: readonly Entry[] }) {
  const { words } = useTexts(deskTexts);
  const t = useTexts(decisionTexts);
  const reasons = reasonsOf(timeline);
  const tone = toneOf(timeline);
  if (reasons.length === 0 && tone === undefined) return null;
  return (
    <>
      {tone && <p class="small soft">{t.tone.line(t.tone[tone])}</p>}
      {reasons.length > 0 && (
        <details class="reasons">
          <summary>{t.why}</summary>
          <ul>
            {reasons.map((reason) => (
              <li key={reason} dir="auto">
                {reasonText(reason, words, t.reasons)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
