/** A button, not a link: the fragment of status and survey pages is a token that `#main` would replace. */
export function SkipLink({ text }: { text: string }) {
  return (
    <button type="button" class="skip-link" onClick={() => document.getElementById('main')?.focus()}>
      {text}
    </button>
  );
}
