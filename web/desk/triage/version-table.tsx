import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dateTime, relativeTime } from '../../shared/time.ts';
import { triageTexts } from '../../texts/triage.ts';
import { useNow } from '../common/use-now.ts';
import { useFigures } from '../report/use-figures.ts';
import { useActText } from './act-list.tsx';
import type { ShopModel, Version } from './shop-model.ts';
import { usePerson } from './use-person.ts';

interface Props {
  model: ShopModel;
  onUse(version: number): void;
}

export function VersionTable({ model: { active, versions }, onUse }: Props) {
  const t = useTexts(triageTexts);
  const use = (version: number) =>
    version === active ? (
      t.active
    ) : (
      <button
        type="button"
        class="button button--small"
        aria-label={t.useOf(t.version(version))}
        onClick={() => onUse(version)}
      >
        {t.use}
      </button>
    );
  return (
    <div class="slice versions">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="versions__scroll" tabIndex={0} aria-label={t.versions}>
        <table>
          <caption>{t.versions}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col" class="versions__words slice__wide">
                {t.when}
              </th>
              <th scope="col" class="versions__words">
                {t.taughtBy}
              </th>
              <th scope="col" class="slice__wide">
                {t.learnt}
              </th>
              <th scope="col">{t.accuracy}</th>
              <th scope="col" class="slice__wide">
                {t.effect}
              </th>
              <th scope="col">{t.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((one) => (
              <Row key={one.version} version={one}>
                {one.outcome === 'accepted' || one.version === active ? use(one.version) : t.outcomes[one.outcome]}
              </Row>
            ))}
            <tr>
              <th scope="row">{t.version(0)}</th>
              <td class="slice__wide" />
              <td />
              <td class="slice__wide" />
              <td />
              <td class="slice__wide" />
              <td>{use(0)}</td>
            </tr>
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Row({ version, children }: { version: Version; children: preact.ComponentChildren }) {
  const t = useTexts(triageTexts);
  const { language } = useLanguage();
  const { count, share } = useFigures();
  const now = useNow();
  const person = usePerson();
  const actText = useActText();
  const { at, taught, asked, figures } = version;
  return (
    <tr>
      <th scope="row">{t.version(version.version)}</th>
      <td class="versions__words slice__wide">
        <time dateTime={at} title={dateTime(at, language)}>
          {relativeTime(at, now, language)}
        </time>
      </td>
      <td class="versions__words">
        {asked ? (
          <>
            {person(asked.by)}: {actText(asked)}
          </>
        ) : (
          taught && (
            <>
              {person(taught.by)} <a href={`#${taught.ticketId}`}>{taught.ticketId}</a>
            </>
          )
        )}
      </td>
      <td class="slice__wide">{count(figures.examples)}</td>
      <td>
        {figures.heldOut === 0 ? '–' : t.change(share(figures.accuracyBefore, '–'), share(figures.accuracyAfter, '–'))}
        {figures.heldOut > 0 && <small class="soft">{t.judgedBy(count(figures.heldOut))}</small>}
      </td>
      <td class="slice__wide">{t.effectOf(count(figures.mended), count(figures.broken))}</td>
      <td>{children}</td>
    </tr>
  );
}
