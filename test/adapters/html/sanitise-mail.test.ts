import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMAGE_BUDGET } from '../../../adapters/html/inline-images.ts';
import { type SanitiseOptions, sanitiseMail } from '../../../adapters/html/sanitise-mail.ts';
import { HTML_LIMIT } from '../../../adapters/html/within-limits.ts';
import { vectors } from './xss-vectors.ts';

const png = (size = 70) => {
  const content = new Uint8Array(size);
  content.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return content;
};
const safe = (html: string, options: Partial<SanitiseOptions> = {}) =>
  sanitiseMail(html, { remoteImages: 'blocked', images: [], ...options });

const TAG = /<\/?([a-z][a-z0-9]*)((?: [a-z]+(?:="[^"<>]*")?)*)(?: \/)?>/g;
const kept =
  /^(?:a|abbr|address|article|aside|b|bd[io]|big|blockquote|br|caption|center|cite|code|col(?:group)?|d[dlt]|del|dfn|div|em|fig(?:caption|ure)|font|footer|h[1-6r]|header|i|img|ins|kbd|li|main|mark|[oq]l?|p(?:re)?|q|s|samp|section|small|span|strike|strong|su[bp]|table|t(?:body|d|foot|h|head|r|t)|u|ul|var|wbr)$/;

/** What is wrong with sanitised HTML; nothing but text and well-formed tags of ours may be in it. */
function faults(html: string): string[] {
  const found: string[] = [];
  if (/[<>]/.test(html.replace(TAG, ''))) found.push('a sign that is no tag');
  for (const [tag, name = '', attributes = ''] of html.matchAll(TAG)) {
    if (!kept.test(name)) found.push(tag);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/ ([a-z]+)(?:="([^"]*)")?/g)) {
      if (/^on|^(?:id|name|class|srcset|background|action|ping|slot|is)$/.test(attribute)) found.push(tag);
      if (attribute === 'href' && !/^(?:https?|mailto|tel):/.test(value)) found.push(tag);
      if (attribute === 'src' && !/^(?:https:\/\/|data:image\/(?:png|jpeg|gif|webp|bmp);base64,)/.test(value))
        found.push(tag);
      if (
        attribute === 'style' &&
        /url|\\|@|position|expression|image|content|z-index|[:\s]-|\((?![\d\s.,%/]+\))/i.test(value)
      )
        found.push(tag);
    }
    if (name === 'a' && / href=/.test(tag) && !/ rel="noopener noreferrer nofollow" target="_blank"/.test(tag))
      found.push(tag);
  }
  return found;
}

describe('what is written to do harm', () => {
  it.each(vectors)('%s does none, blocked or shown', (_name, html) => {
    for (const remoteImages of ['blocked', 'shown'] as const) {
      const { html: clean } = safe(`<p>before</p>${html}<p>after</p>`, { remoteImages });
      expect(faults(clean), clean).toEqual([]);
      // Once more changes nothing: there is nothing left to be read in another way.
      expect(safe(clean, { remoteImages: 'shown' }).html).toBe(clean);
    }
  });

  it('asks nobody for anything while remote images are blocked', () => {
    for (const [name, html] of vectors) expect(safe(html).html, name).not.toMatch(/src="(?!data:image\/[pjgwb])/);
  });
});

const fragment = fc.oneof(
  fc.constantFrom(...vectors.map(([, html]) => html)),
  fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '</',
    '<!--',
    '-->',
    '<p ',
    '<a href="',
    '<img src=',
    ' style="',
    '<svg>',
    '<math>',
    '&#',
    ';',
    '\u0000',
    '<table>',
    '</p>',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('any HTML', () => {
  it('becomes tags and attributes of the list and nothing else, and stays so', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (parts) => {
        const { html } = safe(parts.join(''), { remoteImages: 'shown' });
        expect(faults(html), html).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the words of plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const escaped = (one: string) => one.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(safe(`<div>${escaped(text)}</div>`).html).toBe(`<div>${escaped(text)}</div>`);
      }),
    );
  });
});

describe('a mail looks as it was written', () => {
  it.each([
    '<p style="color:#ff0000;font-size:12pt;font-family:&quot;Segoe UI&quot;, Arial;margin:0 0 10px">x</p>',
    '<table width="600" cellpadding="0" border="1"><tbody><tr><td align="center" bgcolor="#eeeeee" colspan="2">x</td></tr></tbody></table>',
    '<blockquote style="margin:0 0 0 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">x</blockquote>',
    '<p dir="rtl" lang="ar">مرحبا</p>',
    '<ol start="3"><li>x</li></ol><hr /><font color="red" size="+1" face="Arial">x</font>',
    '<span style="background-color:yellow;text-decoration:underline">x</span>',
  ])('%s', (html) => expect(safe(html).html).toBe(html));

  it('keeps the text of what goes, and drops the text of what is none', () => {
    const html =
      '<section><o:p>one</o:p> <svg><text>two</text></svg> <button>three</button></section><title>no</title>';
    expect(safe(html).html).toBe('<section>one two three</section>');
  });
});

describe('links', () => {
  it.each([
    ['https://shop.example/a?b=1&amp;c=2', 'https://shop.example/a?b=1&amp;c=2'],
    ['//shop.example', 'https://shop.example/'],
    ['https://bank.example@evil.example/', 'https://evil.example/'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/'],
    ['mailto:ann@shop.example', 'mailto:ann@shop.example'],
    ['tel:+4912345', 'tel:+4912345'],
  ])('%s leads to %s', (href, target) => {
    expect(safe(`<a href="${href}" target="_top" rel="opener">x</a>`).html).toBe(
      `<a href="${target}" rel="noopener noreferrer nofollow" target="_blank">x</a>`,
    );
  });

  it.each(['#top', '/orders', 'shop.example', 'ftp://shop.example', `https://x.example/${'a'.repeat(3_000)}`])(
    '%j leads nowhere',
    (href) => expect(safe(`<a href="${href}">x</a>`).html).toBe('<a>x</a>'),
  );

  it('that name another host are followed by their own', () => {
    expect(
      safe('<a href="https://evil.example/x">https://<b>bank</b>.example</a> <a href="https://a.example">A</a>').html,
    ).toMatch(/<b>bank<\/b>\.example<\/a><span> \[→ evil\.example\]<\/span> <a [^>]*>A<\/a>$/);
  });
});

describe('remote images', () => {
  const html =
    '<img src="https://a.example/1.png" alt="Logo" width="20"><img src="http://a.example/2.png"><img src="//a.example/3">';

  it('are not there and counted until somebody asks', () => {
    expect(safe(html)).toMatchObject({ html: '<img alt="Logo" width="20" /><img /><img />', blocked: 3, missing: 0 });
  });

  it('come by https when asked for', () => {
    const { html: shown, blocked } = safe(html, { remoteImages: 'shown' });
    expect(blocked).toBe(0);
    expect([...shown.matchAll(/src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
      'https://a.example/1.png',
      'https://a.example/2.png',
      'https://a.example/3',
    ]);
  });
});

describe('images of the mail itself', () => {
  it('stand in their place, by their bytes and not by their name', () => {
    const images = [
      { contentId: 'a b@x', content: png() },
      { contentId: 'svg', content: Buffer.from('<svg onload=alert(1)>') },
    ];
    const { html, missing } = safe('<img src="cid:a%20b@x"><img src="cid:svg"><img src="cid:none">', { images });
    expect(html).toMatch(/^<img src="data:image\/png;base64,[^"]+" \/><img \/><img \/>$/);
    expect(missing).toBe(2);
  });

  it('may be written into the HTML', () => {
    const url = `data:image/png;base64,${Buffer.from(png()).toString('base64')}`;
    expect(safe(`<img src="${url}">`).html).toBe(`<img src="${url}" />`);
  });

  it('are shown as long as one answer can carry them', () => {
    const images = [{ contentId: 'a', content: png(1_500_000) }];
    const { html, missing } = safe('<img src="cid:a"><img src="cid:a">', { images });
    expect(missing).toBe(1);
    expect(html.length).toBeLessThan(IMAGE_BUDGET + 100);
  });
});

describe('a mail without measure', () => {
  it.each([
    ['long', '<p>x</p>'.repeat(100_000)],
    ['of signs', '&'.repeat(HTML_LIMIT)],
    ['of links', '<a href=http:a>x</a>'.repeat(20_000)],
    ['of open elements', '<b>'.repeat(100_000)],
    ['of elements that something else seems to close', '<noscript></p>'.repeat(25_000)],
  ])('%s is cut, and says so', (_name, html) => {
    const { html: clean, cut } = safe(html);
    expect(cut).toBe(true);
    expect(clean.length).toBeLessThanOrEqual(HTML_LIMIT);
    expect(faults(clean.slice(0, 1_000).replace(/<[^>]*$/, ''))).toEqual([]);
  });
});
