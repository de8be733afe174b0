/** A random history of some years: much happens to few records, so that edits and answers meet. */
import type { GivenAnswer } from '#core/domain/records/answer.ts';
import { EDITS, type EditName } from './edits.ts';
import type { Event, History } from './history.ts';
import { Random } from './random.ts';

/** How many records of a kind there may be, and the letter with which their ids begin. */
const POOLS = {
  mandate: ['m', 5],
  means: ['e', 4],
  subscription: ['b', 3],
  role: ['r', 3],
  representative: ['l', 2],
  chain: ['c', 2],
  invitation: ['i', 2],
} as const;

/** What an edit is of, as its name ends. */
function idFor(edit: EditName, random: Random): string {
  if (edit === 'leave service') return `p${random.from(1, 3)}`;
  if (edit === 'change signatures') return 'o2';
  if (edit === 'change practice of supplier') return `s${random.from(1, 3)}`;
  if (/side$/.test(edit)) return idIn('chain', random);
  if (edit === 'record a use') return idIn('mandate', random);
  const word = edit.split(' ').at(-1) ?? '';
  return word in POOLS ? idIn(word as keyof typeof POOLS, random) : 'profile';
}
function idIn(pool: keyof typeof POOLS, random: Random): string {
  const [letter, count] = POOLS[pool];
  return `${letter}${random.from(1, count)}`;
}

const NAMES = Object.keys(EDITS) as [EditName, ...EditName[]];
const edited = (edit: EditName, random: Random): Event => ({
  do: 'edit',
  edit,
  id: idFor(edit, random),
  a: random.below(1_000),
  b: random.below(1_000),
});

/** Edits that begin something, or begin it again, come more often, so that there is always something to remind of; and the rarer rules. */
const OFTEN: readonly [EditName, ...EditName[]] = [
  'register mandate',
  'renew mandate',
  'change end of mandate',
  'restore mandate',
  'take back revocation of mandate',
  'resume mandate',
  'record a use',
  'register means',
  'change end of means',
  'register subscription',
  'change end of subscription',
  'register role',
  'change end of role',
  'register chain',
  'renew side',
  'resume side',
  'register representative',
  'register invitation',
  'take a step in invitation',
  'change end of invitation',
  'suspend mandate',
  'suspend side',
  'replace mandate',
  'choose schedule',
  'choose schedule',
];

function happening(random: Random): Event {
  const chance = random.below(100);
  if (chance < 30) return { do: 'wait', days: random.from(1, 24) };
  if (chance < 38) return { do: 'off', days: random.from(1, 45) };
  if (chance < 42) return { do: 'hours', hours: random.from(1, 12) };
  if (chance < 45) return { do: 'restart' };
  if (chance < 46) return { do: 'set-back', days: random.from(1, 30) };
  if (chance < 47) return { do: 'read-missed' };
  if (chance < 60) return edited(random.one(OFTEN), random);
  if (chance < 73) return edited(random.one(NAMES), random);
  if (chance < 76) return { do: 'clear', pick: random.below(1_000) };
  const given = random.one<GivenAnswer['kind']>([
    'seen',
    'later',
    'later',
    'requested',
    'requested',
    'not-renewing',
    'reminded',
    'signed',
  ]);
  return {
    do: 'answer',
    pick: random.below(1_000),
    given,
    a: random.below(1_000),
    b: random.below(1_000),
  };
}

const daysOf = (event: Event): number => {
  if (event.do === 'set-back') return -event.days;
  return event.do === 'wait' || event.do === 'off' ? event.days : 0;
};

/** The history of a seed. */
export function anyHistory(seed: number, years: number): History {
  const random = new Random(seed);
  const events = Array.from({ length: 20 }, () => edited(random.one(OFTEN), random));
  for (let days = 0; days < years * 365; ) {
    const event: Event = happening(random);
    days += daysOf(event);
    events.push(event);
  }
  return events;
}
