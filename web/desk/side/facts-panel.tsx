import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dateTime, languageName, percent } from '../../shared/time.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useDesk } from '../desk-context.ts';
import type { Edit, TicketDetail } from '../model.ts';
import { writeOn } from '../ticket/fresh.ts';
import { furtherRequests } from '../triage/further-requests.ts';
import { useNamed } from '../triage/named.ts';
import { Reasons } from '../triage/reasons.tsx';
import { Requests } from '../triage/requests.tsx';
import { SortingForm } from './sorting-form.tsx';

/** Scores of suggestions where triage was sure of another. */
const WORTH_A_LOOK = 0.05;

export function FactsPanel({ detail, onChanged }: { detail: TicketDetail; onChanged(): Promise<void> }) {
  const { facts: t, errors } = useTexts(deskTexts);
  const { language } = useLanguage();
  const { api, user, say, complain, refresh } = useDesk();
  const { ticket } = detail;
  const edit = async (change: Edit) => {
    try {
      const result = await writeOn(api, detail, user.id, (version) => api.edit(ticket.id, version, change));
      say(result.written ? t.saved : errors.moved);
      refresh();
      await onChanged();
    } catch (error) {
      complain(error);
    }
  };
  const named = useNamed(ticket);
  const rows = [
    [t.order, ticket.orderNumber],
    ...named,
    [t.channel, t.channels[ticket.channel]],
    [t.language, languageName(ticket.locale, language)],
    [t.opened, dateTime(ticket.createdAt, language)],
    [t.tags, ticket.tags.join(', ')],
  ] as const;
  return (
    <section class="panel" aria-labelledby="facts-title">
      <h2 id="facts-title" class="panel-title">
        {t.title}
      </h2>
      <SortingForm key={`${ticket.category}${ticket.priority}${ticket.unsure}`} ticket={ticket} onEdit={edit} />
      <Requests ticket={ticket} onEdit={edit} />
      {!ticket.unsure && <Suggestions detail={detail} onEdit={edit} />}
      {!ticket.unsure && <Reasons timeline={detail.timeline} />}
      <dl class="fact-list">
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}

function Suggestions({ detail: { ticket }, onEdit }: { detail: TicketDetail; onEdit(edit: Edit): Promise<void> }) {
  const { facts: t, words } = useTexts(deskTexts);
  const { language } = useLanguage();
  const further = furtherRequests(ticket).map(({ category }) => category);
  const others = (ticket.suggestions ?? [])
    .filter(
      ({ category, score }) => category !== ticket.category && !further.includes(category) && score >= WORTH_A_LOOK,
    )
    .slice(0, 3);
  if (others.length === 0) return null;
  return (
    <div class="suggestions">
      <p class="small soft">{t.suggestions}</p>
      <div class="button-row">
        {others.map(({ category, score }) => (
          <button key={category} type="button" class="button button--small" onClick={() => void onEdit({ category })}>
            {t.choose(words.categories[category], percent(score, language))}
          </button>
        ))}
      </div>
    </div>
  );
}
