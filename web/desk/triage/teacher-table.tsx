/** Who has taught triage, and whom a lead trusts or has forgotten. */
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dateTime, relativeTime } from '../../shared/time.ts';
import { triageTexts } from '../../texts/triage.ts';
import { useNow } from '../common/use-now.ts';
import { useFigures } from '../report/use-figures.ts';
import type { Teacher } from './shop-model.ts';
import { usePerson } from './use-person.ts';

export interface TeacherActions {
  onTrust(teacher: Teacher, trusted: boolean): void;
  onForget(teacher: Teacher): void;
}

export function TeacherTable({ teachers, ...actions }: TeacherActions & { teachers: readonly Teacher[] }) {
  const t = useTexts(triageTexts).teachers;
  return (
    <div class="slice versions versions--people">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="versions__scroll" tabIndex={0} aria-label={t.title}>
        <table>
          <caption>{t.title}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t.examples}</th>
              <th scope="col" class="slice__wide">
                {t.overruling}
              </th>
              <th scope="col" class="slice__wide">
                {t.waiting}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {teachers.map((teacher) => (
              <Row key={teacher.id} teacher={teacher} {...actions} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Row({ teacher, onTrust, onForget }: TeacherActions & { teacher: Teacher }) {
  const t = useTexts(triageTexts).teachers;
  const { language } = useLanguage();
  const { count } = useFigures();
  const now = useNow();
  const person = usePerson();
  const name = person(teacher);
  const { examples, overruling, doubted, trusted } = teacher;
  return (
    <tr>
      <th scope="row">
        {name}
        {trusted && (
          <small class="soft" title={dateTime(trusted.at, language)}>
            {t.trustedBy(person(trusted.by), relativeTime(trusted.at, now, language))}
          </small>
        )}
      </th>
      <td>{count(examples)}</td>
      <td class="slice__wide">{count(overruling)}</td>
      <td class="slice__wide">{count(doubted)}</td>
      <td class="versions__actions">
        {(trusted || doubted > 0) && (
          <button
            type="button"
            class="button button--small"
            aria-label={trusted ? t.untrustOf(name) : t.trustOf(name)}
            onClick={() => onTrust(teacher, !trusted)}
          >
            {trusted ? t.untrust : t.trust}
          </button>
        )}
        {examples > 0 && (
          <button
            type="button"
            class="button button--small button--quiet"
            aria-label={t.forgetOf(name)}
            onClick={() => onForget(teacher)}
          >
            {t.forget}
          </button>
        )}
      </td>
    </tr>
  );
}
