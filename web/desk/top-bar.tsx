import type { ComponentChildren } from 'preact';
import { BrandIcon } from '../shared/icons.tsx';
import { useTexts } from '../shared/language.tsx';
import { LanguageSwitch } from '../shared/language-switch.tsx';
import { deskTexts } from '../texts/desk.ts';
import { mailTexts } from '../texts/mail.ts';
import { triageTexts } from '../texts/triage.ts';
import { useDesk } from './desk-context.ts';

interface Props {
  shopName: string;
  leads: boolean;
  place: 'work' | 'report' | 'triage' | 'held';
  /** How many mails are held; undefined while nobody knows. */
  held: string | undefined;
  onHelp(): void;
  onSignOut(): void;
  /** What just happened, between the ends of the bar. */
  children: ComponentChildren;
}

export function TopBar({ shopName, leads, place, held, onHelp, onSignOut, children }: Props) {
  const t = useTexts(deskTexts).frame;
  const mail = useTexts(mailTexts).held;
  const triage = useTexts(triageTexts);
  const { user } = useDesk();
  return (
    <header class="top-bar">
      <div class="brand">
        <BrandIcon />
        <span>
          {shopName} <span class="soft">{t.desk}</span>
        </span>
      </div>
      {leads && (
        <nav class="top-bar__nav" aria-label={t.views}>
          <a href="#work" aria-current={place === 'work' ? 'page' : undefined}>
            {t.work}
          </a>
          <a href="#report" aria-current={place === 'report' ? 'page' : undefined}>
            {t.report}
          </a>
          <a href="#triage" aria-current={place === 'triage' ? 'page' : undefined}>
            {triage.nav}
          </a>
          <a href="#held" aria-current={place === 'held' ? 'page' : undefined}>
            {mail.nav}
            {held !== undefined && held !== '0' && (
              <>
                <span class="top-bar__count" aria-hidden="true">
                  {held}
                </span>
                <span class="visually-hidden"> ({mail.count(held)})</span>
              </>
            )}
          </a>
        </nav>
      )}
      {children}
      <div class="top-bar__end">
        <LanguageSwitch label={t.language} />
        <button
          type="button"
          class="button button--small button--quiet"
          aria-label={t.help}
          title={t.help}
          onClick={onHelp}
        >
          ?
        </button>
        <span class="top-bar__user">{user.name}</span>
        <button type="button" class="button button--small" onClick={onSignOut}>
          {t.signOut}
        </button>
      </div>
    </header>
  );
}
