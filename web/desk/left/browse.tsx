/** Which tickets the list shows: one's own, or all by queue and status. */
import { useState } from 'preact/hooks';
import { useTexts } from '../../shared/language.tsx';
import { type Category, categories, type Status, statuses } from '../../shared/words.ts';
import { decisionTexts } from '../../texts/decision.ts';
import { deskTexts } from '../../texts/desk.ts';
import { Select } from '../common/select.tsx';
import { useQueueLabel } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import type { TicketFilter } from '../model.ts';
import { TicketList } from './ticket-list.tsx';
import type { TicketList as List } from './use-ticket-list.ts';

interface Props {
  filter: TicketFilter;
  list: List;
  chosen: string | undefined;
  onFilter(filter: TicketFilter): void;
}

export function Browse({ filter, list, chosen, onFilter }: Props) {
  const t = useTexts(deskTexts).list;
  const mine = filter.assignee === 'me';
  return (
    <section aria-labelledby="list-title" class="browse">
      <h2 id="list-title" class="panel-title">
        {t.title}
      </h2>
      <fieldset class="languages browse__scope">
        <legend class="visually-hidden">{t.scope}</legend>
        <button type="button" aria-pressed={mine} onClick={() => onFilter({ assignee: 'me' })}>
          {t.mine}
        </button>
        <button type="button" aria-pressed={!mine} onClick={() => onFilter({ status: 'new' })}>
          {t.all}
        </button>
      </fieldset>
      <Search key={filter.q ?? ''} q={filter.q ?? ''} onSearch={(q) => onFilter(q ? { q } : { assignee: 'me' })} />
      {!mine && !filter.q && <Filters filter={filter} onFilter={onFilter} />}
      <TicketList list={list} chosen={chosen} empty={mine ? t.emptyMine : t.empty} />
    </section>
  );
}

function Search({ q, onSearch }: { q: string; onSearch(q: string): void }) {
  const t = useTexts(deskTexts).list;
  const [text, setText] = useState(q);
  return (
    <form
      class="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(text.trim());
      }}
    >
      <label class="visually-hidden" for="search">
        {t.search}
      </label>
      <input
        id="search"
        type="search"
        class="input input--small"
        placeholder={t.search}
        maxLength={200}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button button--small">
        {t.find}
      </button>
    </form>
  );
}

function Filters({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>) {
  const { list: t, words } = useTexts(deskTexts);
  const { queues } = useDesk();
  const label = useQueueLabel();
  const also = useTexts(decisionTexts).list;
  const { queue = '' } = filter;
  const request: Category | '' = filter.request ?? '';
  const status: Status | '' = filter.status ?? '';
  const set = (change: { queue?: string; status?: Status | ''; request?: Category | '' }) => {
    const chosen = { queue, status, request, ...change };
    onFilter({
      ...(chosen.queue ? { queue: chosen.queue } : {}),
      ...(chosen.status ? { status: chosen.status } : {}),
      ...(chosen.request ? { request: chosen.request } : {}),
    });
  };
  return (
    <div class="browse__filters">
      <label class="visually-hidden" for="filter-queue">
        {t.queue}
      </label>
      <Select
        id="filter-queue"
        value={queue}
        options={[['', t.anyQueue] as const, ...queues.map(({ name }) => [name, label(name)] as const)]}
        onValue={(chosen) => set({ queue: chosen })}
      />
      <label class="visually-hidden" for="filter-status">
        {t.status}
      </label>
      <Select
        id="filter-status"
        value={status}
        options={[['', t.anyStatus] as const, ...statuses.map((status) => [status, words.statuses[status]] as const)]}
        onValue={(chosen) => set({ status: chosen })}
      />
      <label class="visually-hidden" for="filter-request">
        {also.request}
      </label>
      <Select
        id="filter-request"
        value={request}
        options={[
          ['', also.anyRequest] as const,
          ...categories
            .filter((category) => category !== 'other')
            .map((category) => [category, also.asksFor(words.categories[category])] as const),
        ]}
        onValue={(chosen) => set({ request: chosen })}
      />
    </div>
  );
}
