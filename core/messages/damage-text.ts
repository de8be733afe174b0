/** What verifying found, in plain words: what is wrong, what is safe, what is lost, what to do. */
import type { LostChanges, Verification } from '#core/contract/verification.ts';
import type { Words } from '#core/i18n/words.ts';

export interface DamageText {
  /** One line per problem: the file, and what cannot be read any more because of it. */
  readonly found: readonly string[];
  readonly safe: string;
  /** `null` when nothing of the register itself is lost. */
  readonly lost: string | null;
  readonly todo: string;
}

/** Of a register that is not sound. */
export function damageText(verification: Verification, words: Words): DamageText {
  const { problems, records, changes, until } = verification;
  const kind = kindOf(verification);
  const plain = { count: records, changes, until: until ?? '' };
  return {
    found: problems.map((problem) => foundText(problem, verification.whole, words)),
    safe: words(SAFE[kind], plain),
    lost: lostText(verification, words),
    todo: words(TODO[kind]),
  };
}

type Code = Verification['problems'][number]['code'];
/** What nothing but another program can help with. */
const OTHER_VERSION: readonly Code[] = ['register-newer', 'migration-failed'];

type Kind = 'all' | 'records' | 'part' | 'nothing' | 'otherVersion';

const SAFE = {
  all: 'damage.safe.all',
  records: 'damage.safe.records',
  part: 'damage.safe.part',
  nothing: 'damage.safe.nothing',
  otherVersion: 'damage.safe.otherVersion',
} as const;
const TODO = {
  all: 'damage.todo.whole',
  records: 'damage.todo.whole',
  part: 'damage.todo.part',
  nothing: 'damage.todo.nothing',
  otherVersion: 'damage.todo.otherVersion',
} as const;

function kindOf({ problems, whole, changes }: Verification): Kind {
  if (problems.some(({ code }) => OTHER_VERSION.includes(code))) return 'otherVersion';
  if (changes === 0) return 'nothing';
  if (!whole) return 'part';
  return problems.some(({ lost }) => lost !== null) ? 'records' : 'all';
}

function foundText(
  { code, file, detail, lost }: Verification['problems'][number],
  whole: boolean,
  words: Words,
) {
  const byte = / at byte (\d+)$/.exec(detail)?.[1];
  const named =
    code === 'journal-damaged' && byte !== undefined
      ? words('damage.damagedAt', { file, byte })
      : words(`damage.file.${code}`, { file });
  if (lost !== null) return `${named} ${unreadText(lost, words)}`;
  return whole && code.startsWith('snapshot-') ? `${named} ${words('damage.spare')}` : named;
}

function unreadText({ from, to }: LostChanges, words: Words): string {
  if (to === null) return words('damage.unreadAfter', { after: from - 1 });
  return words('damage.unread', { count: to - from + 1, from, to });
}

function lostText(verification: Verification, words: Words): string | null {
  const { lost, problems } = verification;
  const kind = kindOf(verification);
  if (lost === null || kind === 'nothing' || kind === 'otherVersion') return null;
  const { from, to } = lost;
  if (to !== null) return words('damage.lost.range', { count: to - from + 1, from, to });
  // A file that is damaged inside had something in it; one that is gone, or of which nothing can be read, need not.
  const hadMore = problems.some(
    ({ code, detail }) => code === 'journal-damaged' && / at byte | after /.test(detail),
  );
  return words(hadMore ? 'damage.lost.after' : 'damage.lost.perhaps', { after: from - 1 });
}
