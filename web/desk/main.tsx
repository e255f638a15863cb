import { render } from 'preact';
import { loadConfig } from '../shared/config.ts';
import { LanguageProvider } from '../shared/language.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/components.css';
import '../styles/desk.css';
import '../styles/desk-lists.css';
import '../styles/desk-side.css';
import '../styles/desk-dialogs.css';
import '../styles/desk-sign-in.css';
import '../styles/ticket.css';
import '../styles/files.css';
import '../styles/decision.css';
import '../styles/mail.css';
import '../styles/report.css';
import '../styles/triage.css';
import { Desk } from './desk.tsx';
import { openSession, type Session } from './sign-in/session.ts';
import { SignInPage, type SignInReason } from './sign-in/sign-in-page.tsx';

const config = await loadConfig();
const place = document.getElementById('page');

function show(session: Session | null, reason: SignInReason) {
  if (!place) return;
  render(
    <LanguageProvider offered={config.languages}>
      {session ? (
        <Desk session={session} shopName={config.shopName} />
      ) : (
        <SignInPage auth={config.auth} shopName={config.shopName} reason={reason} />
      )}
    </LanguageProvider>,
    place,
  );
}

async function start(): Promise<void> {
  if (!config.auth) return show(null, 'unconfigured');
  try {
    show(await openSession(config.auth, () => show(null, 'ended')), 'first');
  } catch {
    show(null, 'failed');
  }
}

await start();
