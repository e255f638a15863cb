import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AlertIcon, CheckIcon } from './icons.tsx';

type Tone = 'info' | 'good' | 'warn' | 'danger';

/** A message that is read out when it appears. */
export function Notice({ tone = 'info', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <div class={`notice notice--${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {tone === 'good' ? <CheckIcon /> : <AlertIcon />}
      <div>{children}</div>
    </div>
  );
}

/** A heading that takes the focus when it appears, so that a change of view is read out and the keyboard starts there. */
export function FocusedHeading({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
