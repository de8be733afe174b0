/** Words that stand for a value in a cell: legal forms, statuses, yes and no, never, not known. Dutch and English. */
import { compactName } from '#core/domain/import/fold-text.ts';
import type { LegalForm } from '#core/domain/records/organisation.ts';
import type { Direction } from '#core/domain/rules/chain-sides.ts';

function table<T>(words: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(
    words.flatMap(([value, line]) => line.split(',').map((word): [string, T] => [compactName(word), value])),
  );
}

const LEGAL_FORM_WORDS = table<LegalForm>([
  ['bv', 'bv,besloten vennootschap,private limited company,private company'],
  ['nv', 'nv,naamloze vennootschap,public limited company'],
  ['stichting', 'stichting,foundation'],
  ['vereniging', 'vereniging,association'],
  ['cooperatie', 'cooperatie,cooperatieve vereniging,cooperative'],
  ['vof', 'vof,vennootschap onder firma,general partnership'],
  ['cv', 'cv,commanditaire vennootschap,limited partnership'],
  ['maatschap', 'maatschap,professional partnership'],
  ['eenmanszaak', 'eenmanszaak,sole proprietorship,sole trader,zzp,zzper'],
  [
    'publiekrechtelijk',
    'publiekrechtelijk,publiekrechtelijke rechtspersoon,overheid,public body,public authority',
  ],
  ['other', 'overig,overige,anders,other'],
]);

/** The legal form that a text names, or `null`. A sole trader is recognised inside a longer text too, to be on the safe side. */
export function readLegalForm(text: string): LegalForm | null {
  const word = compactName(text);
  if (/eenmanszaak|zzp|soletrader|soleproprietor/.test(word)) return 'eenmanszaak';
  return LEGAL_FORM_WORDS.get(word) ?? null;
}

/** `ignored` = a status that Tijdig derives itself. */
export type StatusWord = 'active' | 'suspended' | 'revoked' | 'ignored';
const STATUS_WORDS = table<StatusWord>([
  ['active', 'actief,active,geldig,valid,activated'],
  ['suspended', 'geschorst,suspended,opgeschort,gedeactiveerd,deactivated'],
  ['revoked', 'ingetrokken,beeindigd,revoked,withdrawn,terminated,ended'],
  [
    'ignored',
    'gepland,verlopen,verloopt,bijna verlopen,vervallen,planned,expired,expiring,lapsed,nu doen,act now',
  ],
]);
export const readStatusWord = (text: string): StatusWord | null =>
  STATUS_WORDS.get(compactName(text)) ?? null;

const YES_NO = table<boolean>([
  [true, 'ja,j,yes,y,true,waar,1,x'],
  [false, 'nee,n,no,false,onwaar,0'],
]);
export const readYesNo = (text: string): boolean | null => YES_NO.get(compactName(text)) ?? null;

const NEVER = new Set(['nooit', 'never', 'nog nooit'].map(compactName));
export const isNever = (text: string): boolean => NEVER.has(compactName(text));

const NOT_KNOWN = new Set(
  ['n.v.t.', 'nvt', 'n/a', 'na', 'onbekend', 'niet bekend', 'unknown', 'not known', 'geen', 'none', '?'].map(
    compactName,
  ),
);
/** Whether a cell says in words that it holds nothing: as good as an empty one wherever a value may be left out. */
export const saysNotKnown = (text: string): boolean => NOT_KNOWN.has(compactName(text));

const ALL_SERVICES = new Set(
  ['alle diensten', 'all services', 'algemene bevoegdheid', 'algemene machtiging'].map(compactName),
);
export const saysAllServices = (text: string): boolean => ALL_SERVICES.has(compactName(text));

/** What a cell says of a side of a chain mandate; `recorded` = in force, or in a state that Tijdig derives itself. */
export type SideWord = 'recorded' | 'pending' | 'missing' | 'suspended' | 'revoked';
const SIDE_WORDS = table<SideWord>([
  ['pending', 'in behandeling,in afwachting,aangevraagd,pending,requested,awaiting approval'],
  ['missing', 'ontbreekt,niet vastgelegd,missing,not recorded'],
]);
const SIDE_OF_STATUS: Readonly<Record<StatusWord, SideWord>> = {
  active: 'recorded',
  ignored: 'recorded',
  suspended: 'suspended',
  revoked: 'revoked',
};
export function readSideWord(text: string): SideWord | null {
  const status = readStatusWord(text);
  return SIDE_WORDS.get(compactName(text)) ?? (status === null ? null : SIDE_OF_STATUS[status]);
}

const DIRECTION_WORDS = table<Direction>([
  ['as-intermediary', 'namens,ontvangen,als intermediair,on behalf of,received,as intermediary'],
  ['as-grantor', 'door,verleend,als opdrachtgever,granted,by us,as client'],
]);
export const readDirection = (text: string): Direction | null =>
  DIRECTION_WORDS.get(compactName(text)) ?? null;

/** `not-yet`: by its step the chain does not work yet. */
export type StepWord = 'working' | 'not-yet';
const STEP_WORDS = table<StepWord>([
  ['working', 'werkend,werkt,actief,eerste login gedaan,working,works,active,first login done'],
  [
    'not-yet',
    'concept,uitgenodigd,in behandeling,geweigerd,ingetrokken,draft,invited,in progress,refused,withdrawn',
  ],
]);
export const readStepWord = (text: string): StepWord | null => STEP_WORDS.get(compactName(text)) ?? null;
