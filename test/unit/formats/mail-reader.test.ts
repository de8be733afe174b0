/** A mail as a file or as a pasted text. Whatever it holds, its text comes out and nothing else happens. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainHtml } from '#electron/formats/plain-html.ts';
import { postalMailReader } from '#electron/formats/postal-mail-reader.ts';

const read = (text: string) => postalMailReader.read(new TextEncoder().encode(text));
const file = (...lines: string[]) => lines.join('\r\n');

describe('a mail file', () => {
  it('gives sender, subject and text', async () => {
    const mail = file(
      'Received: from mail.example by mx.example',
      ' with ESMTPS; Wed, 25 Nov 2026 10:00:00 +0100',
      'From: =?utf-8?Q?We-ID_n.v=2E?= <no-reply@we-id.nl>',
      'Subject: =?utf-8?B?VXcgbWFjaHRpZ2luZyDDqXnDqW4=?=',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Uw machtiging verloopt op 12 maart 20=',
      '27.',
    );
    expect(await read(mail)).toMatchObject({
      from: 'no-reply@we-id.nl',
      subject: 'Uw machtiging éyén',
      body: expect.stringContaining('Uw machtiging verloopt op 12 maart 2027.'),
    });
  });

  it('of markup alone gives its words, line by line', async () => {
    const mail = file(
      'From: a@b.nl',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<style>p { color: red }</style><p>Uw&nbsp;machtiging<br>verloopt op <b>12&#32;maart</b> 2027.</p>',
      '<table><tr><td>Einddatum</td><td>12-03-2027</td></tr></table><script>evil()</script>',
    );
    const { body } = await read(mail);
    expect(body.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())).toEqual(
      expect.arrayContaining(['Uw machtiging', 'verloopt op 12 maart 2027.', 'Einddatum 12-03-2027']),
    );
    expect(body).not.toMatch(/evil|color/);
  });

  it('without a sender, subject or text is an empty one', async () => {
    expect(await read(file('MIME-Version: 1.0', '', ''))).toMatchObject({ from: null, subject: null });
  });

  it('that is nested beyond reason is read as it stands', async () => {
    const parts = Array.from({ length: 60 }, (_, at) => [
      `Content-Type: multipart/mixed; boundary="b${at}"`,
      '',
      `--b${at}`,
    ]).flat();
    const mail = file('From: a@b.nl', ...parts, 'Content-Type: text/plain', '', 'diep');
    expect(await read(mail)).toEqual({ from: null, subject: null, body: mail });
  });
});

it.each(['Uw machtiging verloopt.', 'Let op: uw machtiging verloopt.\nFrom: niemand', '', 'persoon\tdienst'])(
  '%j is the text of a mail',
  async (text) => {
    expect(await read(text)).toEqual({ from: null, subject: null, body: text });
  },
);

it.each([
  [
    'a &amp; b &lt;c&gt; &quot;d&quot; &eacute; &#233; &#xE9; &unknown; &#0;&#9999999;',
    'a & b <c> "d" é é é &unknown; ',
  ],
  ['een<!-- geheim -->twee', 'een twee'],
  ['<li>een</li><li>twee</li>', '\neen\n\ntwee\n'],
])('the words of %j', (html, words) => {
  expect(plainHtml(html)).toBe(words);
});

it('reads whatever bytes there are without failing, in a time that goes with their number', async () => {
  const lines = fc.constantFrom(
    'From: x@y.nl',
    'Content-Type: multipart/mixed; boundary=b',
    '--b',
    '--b--',
    'Content-Transfer-Encoding: base64',
    'Content-Type: text/html',
    '<script>',
    '<!--',
    '=3D=',
    '',
    '&#x',
    'AAAA====',
  );
  const text = fc.array(fc.oneof(lines, fc.string({ unit: 'grapheme' })), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(text, async (all) => {
      const { body } = await read(`From: a@b.nl\r\n${all.join('\r\n')}`);
      expect(typeof body).toBe('string');
    }),
  );
});
