/** What leads have done about the model. */
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dateTime, relativeTime } from '../../shared/time.ts';
import { triageTexts } from '../../texts/triage.ts';
import { useNow } from '../common/use-now.ts';
import type { Act } from './shop-model.ts';
import { usePerson } from './use-person.ts';

export function ActList({ acts }: { acts: readonly Act[] }) {
  const t = useTexts(triageTexts).acts;
  const { language } = useLanguage();
  const now = useNow();
  const person = usePerson();
  const text = useActText();
  return (
    <section class="slice examples">
      <h2>{t.title}</h2>
      <ul>
        {acts.map((act) => (
          <li key={act.at}>
            {person(act.by)}: {text(act)}{' '}
            <time class="soft" dateTime={act.at} title={dateTime(act.at, language)}>
              {relativeTime(act.at, now, language)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function useActText(): (act: Act) => string {
  const { acts: t, version } = useTexts(triageTexts);
  const person = usePerson();
  return (act) => {
    switch (act.action) {
      case 'rollback':
        return t.rollback(version(act.from), version(act.to));
      case 'forget':
        return act.agent ? t.forgetAll(person(act.agent), act.examples) : t.forget(act.ticketId ?? '');
      case 'trust':
        return t.trust(person(act.agent));
      case 'untrust':
        return t.untrust(person(act.agent));
    }
  };
}
