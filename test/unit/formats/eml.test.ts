import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeEml } from '#electron/formats/eml.ts';

const message = (over: Record<string, unknown> = {}) => ({
  name: 'Anna de Wit',
  email: 'anna@voorbeeld.example',
  subject: 'Verlengen, uiterlijk maandag',
  body: 'Beste Anna,\n\nTot ziens',
  mandateIds: [],
  fitsMailto: true,
  ...over,
});
const parts = (text: string) => {
  const at = text.indexOf('\r\n\r\n');
  return { headers: text.slice(0, at).split('\r\n'), body: text.slice(at + 4) };
};
/** What a mail program makes of a header: folded lines joined, encoded words read. */
const decoded = (text: string, name: string): string => {
  const unfolded = parts(text).headers.join('\n').replaceAll('\n ', ' ').split('\n');
  const value = unfolded.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?B\?([^?]*)\?=/g, (_, word: string) =>
      Buffer.from(word, 'base64').toString('utf8'),
    );
};

describe('an .eml file', () => {
  it('is a draft with recipient, subject and text', () => {
    const text = encodeEml(message());
    expect(parts(text).headers).toEqual([
      'To: "Anna de Wit" <anna@voorbeeld.example>',
      'Subject: Verlengen, uiterlijk maandag',
      'X-Unsent: 1',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ]);
    expect(Buffer.from(parts(text).body, 'base64').toString('utf8')).toBe('Beste Anna,\r\n\r\nTot ziens');
  });

  it('has no recipient where none is known, or where the address is none', () => {
    for (const email of [
      null,
      'a b@c.example',
      'a@c.example, b@d.example',
      'a@c.example>\r\nBcc: x@y.example',
    ]) {
      expect(encodeEml(message({ email }))).not.toMatch(/^To:|Bcc/m);
    }
  });

  it('nothing in a name or subject begins a header of its own', () => {
    const text = encodeEml(
      message({ name: 'A" <x@y.example>\r\nBcc: z@y.example', subject: 'Hoi\r\nBcc: z@y.example' }),
    );
    expect(parts(text).headers.filter((line) => /^bcc/i.test(line))).toEqual([]);
    expect(parts(text).headers).toHaveLength(6);
  });

  it('keeps every text whole, in lines that mail programs take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (subject) => {
        const text = encodeEml(message({ subject }));
        const lines = text.split('\r\n');
        expect(lines.every((line) => line.length <= 998 && /^[\x20-\x7e]*$/.test(line))).toBe(true);
        expect(
          parts(text)
            .headers.filter((line) => line.startsWith('=?') || line.includes('=?'))
            .every((line) => line.length <= 90),
        ).toBe(true);
        const flat = subject
          .replaceAll(/(?![\s\u0085])\p{Cc}/gu, '')
          .replaceAll(/[\s\u0085\u00a0\u200b\ufeff]+/gu, ' ')
          .trim();
        expect(decoded(text, 'Subject')).toBe(flat);
      }),
    );
  });
});
