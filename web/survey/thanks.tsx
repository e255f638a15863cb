import { CheckIcon } from '../shared/icons.tsx';
import { useTexts } from '../shared/language.tsx';
import { FocusedHeading } from '../shared/notice.tsx';
import { portalTexts } from '../texts/portal.ts';

export function Thanks({ changed, onChange }: { changed: boolean; onChange(): void }) {
  const t = useTexts(portalTexts).survey;
  return (
    <section class="card stack column--narrow appear">
      <div class="mark">
        <CheckIcon size={32} />
      </div>
      <FocusedHeading>{t.thanksTitle}</FocusedHeading>
      <p>{changed ? t.changed : t.thanks}</p>
      <button type="button" class="button" onClick={onChange}>
        {t.change}
      </button>
    </section>
  );
}
