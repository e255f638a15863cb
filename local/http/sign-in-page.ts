/** The page on which one chooses whom to be: plain HTML, no script. */

interface DemoPerson {
  name: string;
  email: string;
  group: string;
  what: string;
}

const PEOPLE: readonly DemoPerson[] = [
  { name: 'Alex Agent', email: 'alex@shop.example', group: 'agent', what: 'works on tickets' },
  { name: '李美 Li Mei', email: 'mei@shop.example', group: 'agent', what: 'works on tickets' },
  { name: 'Lena Lead', email: 'lena@shop.example', group: 'lead', what: 'works on tickets and reads reports' },
  { name: 'Ada Admin', email: 'ada@shop.example', group: 'admin', what: 'may do everything' },
  { name: 'Nora Nobody', email: 'nora@shop.example', group: '', what: 'is in no group and is turned away' },
];

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const page = (title: string, content: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1b1f24; background: #f4f5f7; }
main { max-width: 26rem; margin: 10vh auto; padding: 1.5rem; background: #fff; border-radius: .75rem; }
h1 { font-size: 1.35rem; margin: 0 0 .5rem; }
form { margin: .6rem 0; }
button { font: inherit; width: 100%; padding: .7rem 1rem; text-align: start; background: #fff; color: inherit;
  border: 1px solid #6b7280; border-radius: .5rem; cursor: pointer; }
button:hover { background: #eef2ff; }
button:focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
span { display: block; color: #4b5563; font-size: .9rem; }
</style>
</head>
<body><main>${content}</main></body>
</html>`;

/** `action` carries the whole sign-in request. */
export function choicePage(action: string): string {
  const field = (name: string, value: string) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
  const forms = PEOPLE.map(
    ({ name, email, group, what }) => `<form method="post" action="${escapeHtml(action)}">
${field('email', email)}${field('name', name)}${field('group', group)}
<button type="submit">${escapeHtml(name)}<span>${group || 'no group'}: ${what}</span></button></form>`,
  );
  const intro = '<h1>Sign in</h1><p>This is the local run: no password, just choose whom to be.</p>';
  return page('Sign in · local run', `${intro}${forms.join('\n')}`);
}

export const errorPage = (text: string) =>
  page('Sign in · local run', `<h1>That did not work</h1><p>${escapeHtml(text)}</p>`);
