/** Single keys for what agents do all day. They rest while something is being typed, and can be turned off (WCAG 2.1.4). */
import { useEffect, useRef } from 'preact/hooks';
import { browserStore } from '../shared/storage.ts';

export type Shortcut = 'n' | 'r' | 'm' | 'j' | 'k' | '1' | '2' | 'u' | '?';
export type ShortcutMap = Record<Shortcut, () => void>;

const PREFERENCE = 'desk.shortcuts';
export const shortcutsOn = (): boolean => browserStore.read<boolean>(PREFERENCE) ?? true;
export const turnShortcuts = (on: boolean): void => browserStore.write(PREFERENCE, on);

const TYPING = 'input, textarea, select, dialog, [contenteditable]';

export function useShortcuts(map: ShortcutMap): void {
  const latest = useRef(map);
  latest.current = map;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const typing = target.closest(TYPING) !== null;
      if (event.key === 'Escape' && target instanceof HTMLTextAreaElement && !target.closest('dialog')) target.blur();
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !shortcutsOn()) return;
      const work = (latest.current as Partial<Record<string, () => void>>)[event.key];
      if (!work) return;
      event.preventDefault();
      work();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** The neighbour of the chosen ticket in the list. */
export function stepInList(direction: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-ticket-list] a')];
  const current = links.findIndex((link) => link.getAttribute('aria-current') === 'true');
  const next = links[current === -1 ? 0 : current + direction];
  next?.scrollIntoView({ block: 'nearest' });
  next?.click();
}

/** Chooses one of triage's suggestions, or takes the choice back, where the ticket asks for it. */
export const decide = (what: '1' | '2' | 'undo'): void => document.getElementById(`decision-${what}`)?.click();

/** Opens the editor on one of its two parts and puts the cursor into it. */
export function openEditor(part: 'reply' | 'note'): void {
  document.getElementById(`editor-${part}`)?.click();
  document.getElementById('editor-text')?.focus();
}
