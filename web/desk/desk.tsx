/** The desk of an agent who is signed in. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import { useFragment } from '../shared/fragment.ts';
import { useTexts } from '../shared/language.tsx';
import { Notice } from '../shared/notice.tsx';
import { SkipLink } from '../shared/skip-link.tsx';
import { deskTexts } from '../texts/desk.ts';
import { createDeskApi } from './api.ts';
import { MessageLine, useMessages } from './common/messages.tsx';
import { useNarrow } from './common/use-narrow.ts';
import { type Desk as Context, DeskContext } from './desk-context.ts';
import { useHeldCount } from './held/use-held-count.ts';
import { HelpDialog } from './help-dialog.tsx';
import { LeadsPlace, leadsPlaces } from './leads-place.tsx';
import type { Session } from './sign-in/session.ts';
import { TopBar } from './top-bar.tsx';
import { useQueues } from './use-queues.ts';
import { Workplace } from './workplace.tsx';

export function Desk({ session, shopName }: { session: Session; shopName: string }) {
  const t = useTexts(deskTexts).frame;
  const api = useMemo(() => createDeskApi(session), [session]);
  const { message, say, complain, dismiss } = useMessages();
  const { queues, load } = useQueues(api, complain);
  const [generation, setGeneration] = useState(0);
  const [helping, setHelping] = useState(false);
  const { token: place } = useFragment();
  const narrow = useNarrow();
  const line = <MessageLine message={message} onDismiss={dismiss} />;
  const { user } = session;
  const leads = user.groups.some((group) => group === 'lead' || group === 'admin');

  const leadsPlace = leads ? leadsPlaces.find((one) => one === place) : undefined;
  const held = useHeldCount(api, leads);

  const refresh = useCallback(() => {
    void load();
    setGeneration((count) => count + 1);
  }, [load]);
  const desk = useMemo<Context>(
    () => ({ api, user, queues, say, complain, refresh, generation }),
    [api, user, queues, say, complain, refresh, generation],
  );

  return (
    <DeskContext.Provider value={desk}>
      <div class="desk">
        <SkipLink text={t.skip} />
        <TopBar
          shopName={shopName}
          leads={leads}
          place={leadsPlace ?? 'work'}
          held={held.words}
          onHelp={() => setHelping(true)}
          onSignOut={session.signOut}
        >
          {!narrow && line}
        </TopBar>
        {narrow && line}
        {user.groups.length === 0 && (
          <Notice tone="warn">
            <p>{t.noGroup}</p>
          </Notice>
        )}
        {leadsPlace ? (
          <LeadsPlace place={leadsPlace} onHeldDecided={held.refresh} />
        ) : (
          <Workplace ticketId={place.startsWith('CL-') ? place : undefined} onHelp={() => setHelping(true)} />
        )}
        {helping && <HelpDialog onClose={() => setHelping(false)} />}
      </div>
    </DeskContext.Provider>
  );
}
