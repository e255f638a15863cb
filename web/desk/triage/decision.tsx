/** Where triage is unsure, one keystroke decides; another takes the choice back as long as the ticket stays open here. */
import { useRef, useState } from 'preact/hooks';
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { percent } from '../../shared/time.ts';
import type { Category } from '../../shared/words.ts';
import { decisionTexts } from '../../texts/decision.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useDesk } from '../desk-context.ts';
import type { TicketDetail } from '../model.ts';
import { writeOn } from '../ticket/fresh.ts';
import { Reasons } from './reasons.tsx';

const SUGGESTIONS = 2;

export function Decision({ detail, onChanged }: { detail: TicketDetail; onChanged(): Promise<void> }) {
  const { words } = useTexts(deskTexts);
  const t = useTexts(decisionTexts);
  const { language } = useLanguage();
  const { ticket, timeline } = detail;
  const { decided, choose } = useDecision(detail, onChanged);
  if (!ticket.unsure || ticket.status === 'closed') {
    if (!decided || ticket.status === 'closed') return null;
    return (
      <section class="decision" aria-label={t.question}>
        <p>{t.chosen(words.categories[decided])}</p>
        <button
          type="button"
          id="decision-undo"
          class="button button--small"
          aria-keyshortcuts="u"
          onClick={() => void choose(null)}
        >
          <kbd>u</kbd> {t.undo}
        </button>
      </section>
    );
  }
  return (
    <section class="decision" aria-labelledby="decision-title">
      <h2 id="decision-title">{t.question}</h2>
      <p class="small soft">{t.lead}</p>
      <div class="button-row">
        {(ticket.suggestions ?? []).slice(0, SUGGESTIONS).map(({ category, score }, at) => (
          <button
            key={category}
            type="button"
            id={`decision-${at + 1}`}
            class="button button--small"
            aria-keyshortcuts={String(at + 1)}
            onClick={() => void choose(category)}
          >
            <kbd>{at + 1}</kbd> {words.categories[category]}, {percent(score, language)}
          </button>
        ))}
      </div>
      <Reasons timeline={timeline} />
    </section>
  );
}

function useDecision(detail: TicketDetail, onChanged: () => Promise<void>) {
  const { errors, words } = useTexts(deskTexts);
  const t = useTexts(decisionTexts);
  const { api, user, say, complain, refresh } = useDesk();
  const [decided, setDecided] = useState<Category>();
  const busy = useRef(false);
  const choose = async (category: Category | null) => {
    if (busy.current) return;
    busy.current = true;
    try {
      const { id } = detail.ticket;
      const result = await writeOn(api, detail, user.id, (version) => api.edit(id, version, { category }));
      if (result.written) {
        setDecided(category ?? undefined);
        say(category ? t.chosen(words.categories[category]) : t.undone);
      } else say(errors.moved);
      refresh();
      await onChanged();
    } catch (error) {
      complain(error);
    } finally {
      busy.current = false;
    }
  };
  return { decided, choose };
}
