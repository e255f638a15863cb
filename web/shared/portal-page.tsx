/** The frame of the customers' pages. */
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { portalTexts } from '../texts/portal.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/components.css';
import '../styles/portal.css';
import '../styles/files.css';
import { loadConfig, type SiteConfig } from './config.ts';
import { BrandIcon } from './icons.tsx';
import { LanguageProvider, useTexts } from './language.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SkipLink } from './skip-link.tsx';

function PortalPage({ shopName, children }: { shopName: string; children: ComponentChildren }) {
  const t = useTexts(portalTexts).frame;
  return (
    <div class="portal">
      <SkipLink text={t.skip} />
      <header class="column portal__header">
        <a class="brand" href="/">
          <BrandIcon />
          <span>{shopName || t.care}</span>
        </a>
        <LanguageSwitch label={t.language} />
      </header>
      <main id="main" class="column" tabIndex={-1}>
        {children}
      </main>
      <footer class="portal__footer">
        <p class="column">{t.footer(shopName)}</p>
      </footer>
    </div>
  );
}

export async function startPortal(view: (config: SiteConfig) => ComponentChildren): Promise<void> {
  const config = await loadConfig();
  const place = document.getElementById('page');
  if (!place) return;
  render(
    <LanguageProvider offered={config.languages}>
      <PortalPage shopName={config.shopName}>{view(config)}</PortalPage>
    </LanguageProvider>,
    place,
  );
}
