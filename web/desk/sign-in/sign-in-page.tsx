import { useState } from 'preact/hooks';
import type { SignIn } from '../../shared/config.ts';
import { BrandIcon } from '../../shared/icons.tsx';
import { useTexts, useTitle } from '../../shared/language.tsx';
import { LanguageSwitch } from '../../shared/language-switch.tsx';
import { FocusedHeading, Notice } from '../../shared/notice.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { startSignIn } from './oidc.ts';

export type SignInReason = 'first' | 'failed' | 'ended' | 'unconfigured';

export function SignInPage({
  auth,
  shopName,
  reason,
}: {
  auth: SignIn | undefined;
  shopName: string;
  reason: SignInReason;
}) {
  const t = useTexts(deskTexts).signIn;
  const [leaving, setLeaving] = useState(false);
  useTitle(t.title);
  const begin = async () => {
    if (!auth || leaving) return;
    setLeaving(true);
    await startSignIn(auth);
  };
  return (
    <div class="sign-in">
      <main class="card stack">
        <div class="sign-in__head">
          <div class="brand">
            <BrandIcon />
            <span>{shopName || 'Careline'}</span>
          </div>
          <LanguageSwitch label={t.language} />
        </div>
        <FocusedHeading>{t.title}</FocusedHeading>
        <p class="soft">{t.lead}</p>
        {reason !== 'first' && (
          <Notice tone={reason === 'ended' ? 'info' : 'danger'}>
            <p>{t[reason]}</p>
          </Notice>
        )}
        {auth && (
          <button
            type="button"
            class="button button--primary button--large"
            aria-disabled={leaving}
            onClick={() => void begin()}
          >
            {leaving ? t.leaving : t.button}
          </button>
        )}
      </main>
    </div>
  );
}
