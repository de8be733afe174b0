/** What was typed after `tijdig`: the command, its options, checked before anything is opened. */
import { parseArgs } from 'node:util';
import { type CalendarDate, parseCalendarDate } from '#core/domain/values/calendar-date.ts';

export const COMMANDS = [
  'import',
  'list',
  'due',
  'who-may',
  'risks',
  'ready',
  'dossier',
  'message',
  'explain',
  'history',
  'undo',
  'person',
  'apply',
  'verify',
  'repair',
  'export',
  'backup',
  'restore',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** A mistake in how the command was typed; `key` is the text that says which (`cli.usage.<key>`). */
export class UsageError extends Error {
  readonly key: UsageKey;
  readonly parameters: Readonly<Record<string, string>>;
  constructor(key: UsageKey, parameters: Readonly<Record<string, string>> = {}) {
    super(key);
    this.key = key;
    this.parameters = parameters;
  }
}
export type UsageKey =
  | 'unknownCommand'
  | 'unknownOption'
  | 'missing'
  | 'notADate'
  | 'notANumber'
  | 'notAChoice'
  | 'outInData';

export interface Invocation {
  readonly command: CommandName;
  /** What follows the command without a dash, such as the file to import. */
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly apply: boolean;
  readonly list: boolean;
  readonly replaceDamaged: boolean;
  readonly help: boolean;
  text(name: TextOption): string;
  optionalText(name: TextOption): string | null;
  date(name: DateOption): CalendarDate | null;
  /** A whole number from 0 through `max`, or `null` when it was not given. */
  number(name: 'within' | 'working-days', max: number): number | null;
  choice<const T extends string>(name: TextOption, choices: readonly T[], otherwise: T | null): T;
}

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  data: TEXT,
  today: TEXT,
  json: { type: 'boolean' },
  apply: { type: 'boolean' },
  list: { type: 'boolean' },
  'replace-damaged': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  within: TEXT,
  kind: TEXT,
  lang: TEXT,
  'last-day': TEXT,
  'working-days': TEXT,
  format: TEXT,
  out: TEXT,
  service: TEXT,
  organisation: TEXT,
  on: TEXT,
  at: TEXT,
  recorded: TEXT,
  deadline: TEXT,
  to: TEXT,
  second: TEXT,
} as const;
type Flag = 'json' | 'apply' | 'list' | 'replace-damaged' | 'help';
type TextOption = Exclude<keyof typeof OPTIONS, Flag>;
type DateOption = 'today' | 'last-day' | 'on' | 'at' | 'recorded' | 'deadline';

/** Options of every command; `explain` needs neither data nor day, and does not mind them. */
const COMMON: readonly string[] = ['data', 'today', 'json', 'help', 'lang'];
/** What else a command takes, and how many words without a dash. */
const TAKES: Readonly<
  Record<CommandName, { readonly operands: number; readonly options: readonly string[] }>
> = {
  import: { operands: 1, options: ['apply'] },
  list: { operands: 0, options: ['within', 'kind'] },
  due: { operands: 0, options: [] },
  'who-may': { operands: 0, options: ['service', 'organisation', 'on', 'recorded'] },
  risks: { operands: 0, options: [] },
  ready: { operands: 0, options: ['deadline', 'service'] },
  dossier: { operands: Number.POSITIVE_INFINITY, options: [] },
  message: { operands: Number.POSITIVE_INFINITY, options: ['to'] },
  explain: { operands: 0, options: ['last-day', 'working-days'] },
  history: { operands: 1, options: ['at', 'kind'] },
  undo: { operands: 0, options: [] },
  person: { operands: 2, options: ['apply'] },
  apply: { operands: 0, options: [] },
  verify: { operands: 0, options: [] },
  repair: { operands: 0, options: ['apply'] },
  export: { operands: 0, options: ['format', 'out'] },
  backup: { operands: 0, options: ['to'] },
  restore: { operands: 1, options: ['list', 'second', 'replace-damaged'] },
};

function refuseWhatIsNotTaken(command: CommandName, operands: readonly string[], options: readonly string[]) {
  const takes = TAKES[command];
  const operand = operands[takes.operands];
  const option = options.find((name) => !COMMON.includes(name) && !takes.options.includes(name));
  const message = operand ?? (option === undefined ? undefined : `--${option}`);
  if (message !== undefined) throw new UsageError('unknownOption', { message });
}

/** Reads the arguments. Throws a `UsageError`. */
export function readInvocation(argv: readonly string[]): Invocation {
  const { values, positionals } = parse(argv);
  const [name = '', ...operands] = positionals;
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined && values.help !== true)
    throw new UsageError('unknownCommand', { command: name });
  if (command !== undefined) refuseWhatIsNotTaken(command, operands, Object.keys(values));
  const optionalText = (option: TextOption): string | null => values[option] ?? null;
  return {
    command: command ?? 'list',
    operands,
    json: values.json === true,
    apply: values.apply === true,
    list: values.list === true,
    replaceDamaged: values['replace-damaged'] === true,
    help: values.help === true,
    optionalText,
    text(option) {
      const value = optionalText(option);
      if (value === null || value === '') throw new UsageError('missing', { option: `--${option}` });
      return value;
    },
    date(option) {
      const value = optionalText(option);
      const date = value === null ? null : parseCalendarDate(value);
      if (value !== null && date === null) throw new UsageError('notADate', { option: `--${option}`, value });
      return date;
    },
    number(option, max) {
      const value = optionalText(option);
      if (value === null) return null;
      if (!/^\d{1,6}$/.test(value) || Number(value) > max) {
        throw new UsageError('notANumber', { option: `--${option}`, value, max: String(max) });
      }
      return Number(value);
    },
    choice(option, choices, otherwise) {
      const value = optionalText(option) ?? otherwise;
      const found = choices.find((choice) => choice === value);
      if (found === undefined) {
        throw new UsageError('notAChoice', { option: `--${option}`, choices: choices.join(' | ') });
      }
      return found;
    },
  };
}

/** The ids that a command is about. Throws a `UsageError` where none is given. */
export function askedIds({ operands }: Invocation): readonly string[] {
  if (operands.length === 0) throw new UsageError('missing', { option: 'ID' });
  return [...new Set(operands)];
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError('unknownOption', { message: error instanceof Error ? error.message : '' });
  }
}
