/** Why triage thinks what it thinks, for those who ask. */
import { useTexts } from '../../shared/language.tsx';
import { decisionTexts } from '../../texts/decision.ts';
import { deskTexts } from '../../texts/desk.ts';
import type { Entry } from '../model.ts';
import { reasonsOf, reasonText } from './reason-text.ts';

export function Reasons({ timeline }: { timeline: readonly Entry[] }) {
  const { words } = useTexts(deskTexts);
  const t = useTexts(decisionTexts);
  const reasons = reasonsOf(timeline);
  if (reasons.length === 0) return null;
  return (
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
  );
}
