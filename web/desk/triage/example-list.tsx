import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dateTime, relativeTime } from '../../shared/time.ts';
import { deskTexts } from '../../texts/desk.ts';
import { triageTexts } from '../../texts/triage.ts';
import { useNow } from '../common/use-now.ts';
import type { Example } from './shop-model.ts';
import { usePerson } from './use-person.ts';

interface Props {
  examples: Example[];
  onForget(ticketId: string): void;
}

export function ExampleList({ examples, onForget }: Props) {
  const t = useTexts(triageTexts);
  const { words } = useTexts(deskTexts);
  const { language } = useLanguage();
  const now = useNow();
  const person = usePerson();
  return (
    <section class="slice examples">
      <h2>{t.latest}</h2>
      <ul>
        {examples.map(({ ticketId, at, by, subject, text, category, said, heldOut, ignored, doubted }) => (
          <li key={ticketId}>
            <p>
              <strong>{words.categories[category]}</strong>{' '}
              <span class="soft">
                {said && (said.unsure ? t.unsure : t.said(words.categories[said.category]))}
                {heldOut && ` · ${t.judging}`}
                {ignored && ` · ${t.setAside}`}
                {doubted && ` · ${t.doubted}`}
              </span>
            </p>
            <p class="examples__text" dir="auto">
              {subject}: {text}
            </p>
            <p class="soft">
              <a href={`#${ticketId}`}>{ticketId}</a> · {person(by)} ·{' '}
              <time dateTime={at} title={dateTime(at, language)}>
                {relativeTime(at, now, language)}
              </time>
              <button
                type="button"
                class="button button--small button--quiet"
                aria-label={t.forgetOf(ticketId)}
                onClick={() => onForget(ticketId)}
              >
                {t.forget}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
