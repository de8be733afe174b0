/**
 * Checks the texts: Dutch and English have the same keys, placeholders and plural forms; every key that the source uses
 * exists; every key that exists is used. `node build/check-i18n.mjs [ROOT]`; ends with 1 and a list when anything is wrong.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_HISTORIES, BACKUP_REASONS, BACKUP_STATES } from '#core/contract/backups.ts';
import { SIDE_EDITS } from '#core/contract/chain-command.ts';
import { MESSAGE_RECIPIENTS } from '#core/contract/message.ts';
import { PLACE_KINDS } from '#core/contract/place.ts';
import { DENSITIES, LANGUAGES, SETTINGS_NOTICES, THEMES } from '#core/contract/preferences.ts';
import { READ_ONLY_REASONS } from '#core/contract/store-status.ts';
import { DAMAGE_CODES } from '#core/contract/verification.ts';
import { OUTCOMES } from '#core/domain/import/comparison.ts';
import { DATE_MEANINGS } from '#core/domain/mail/dates-in-text.ts';
import { MAIL_VERDICTS } from '#core/domain/mail/match-mail.ts';
import { MAIL_SUBJECTS } from '#core/domain/mail/supplier-mail.ts';
import { CHAIN_NEXT_STEPS } from '#core/domain/query/chain-next-step.ts';
import { CHAIN_LISTS } from '#core/domain/query/chain-table.ts';
import { BOARD_STEPS, BOARD_VIEWS } from '#core/domain/query/invitation-board.ts';
import { TABLE_COLUMNS } from '#core/domain/query/table-query.ts';
import { TODAY_GROUPS } from '#core/domain/query/today-overview.ts';
import { CHAIN_SIDES, FOLLOW_UP_STEPS } from '#core/domain/records/chain-mandate.ts';
import { INVITATION_DIRECTIONS, INVITATION_STEPS } from '#core/domain/records/invitation.ts';
import { LEGAL_FORMS, ORGANISATION_KINDS } from '#core/domain/records/organisation.ts';
import { USER_ROLES } from '#core/domain/records/profile.ts';
import { ACTIONS } from '#core/domain/records/register.ts';
import { DOSSIER_STEPS } from '#core/domain/records/renewal-dossier.ts';
import { SUPPLIER_ACTIONS } from '#core/domain/records/supplier.ts';
import { NOTIFICATION_STATES } from '#core/domain/reminders/delivery.ts';
import { ACT_BY_NOTES } from '#core/domain/rules/act-by-explanation.ts';
import { RENEWAL_WAYS } from '#core/domain/rules/chain-renewal.ts';
import { REGISTRATIONS, SIDE_STATES } from '#core/domain/rules/chain-sides.ts';
import { LACKS, UNKNOWNS, WORKS } from '#core/domain/rules/chain-works.ts';
import { RISK_CODES, RISK_SEVERITIES } from '#core/domain/rules/continuity/risk.ts';
import { DOSSIER_CHECKS } from '#core/domain/rules/dossier-comparison.ts';
import { ENTRY_ERRORS, ENTRY_FIELDS, ENTRY_INFOS, ENTRY_WARNINGS } from '#core/domain/rules/entry-issue.ts';
import { INVITATION_STATES } from '#core/domain/rules/invitation-steps.ts';
import { STATUSES } from '#core/domain/rules/status.ts';
import { OPEN_QUESTIONS, REASONS } from '#core/domain/rules/who-may/finding.ts';
import { CLOCK_KINDS } from '#core/domain/values/clock-kind.ts';
import { REMINDED_CLOCKS } from '#core/domain/values/reminded.ts';
import { SKIP_REASONS } from '#core/domain/values/skip-reason.ts';
import { ERROR_CODES } from '#core/errors/error-codes.ts';

/**
 * Keys that are put together while running: `prefix.${code}`. Each prefix has a text for exactly these codes. `null`:
 * the rest of each key stands somewhere in the source as a literal of its own.
 */
/** @type {Record<string, readonly string[] | null>} */
const PREFIXES = {
  'error.': ERROR_CODES,
  'damage.file.': DAMAGE_CODES,
  'store.readOnly.': [...READ_ONLY_REASONS, 'title'],
  'store.safe.': READ_ONLY_REASONS,
  'issue.': [...ENTRY_ERRORS, ...ENTRY_WARNINGS, ...ENTRY_INFOS],
  'field.': ENTRY_FIELDS,
  'status.': STATUSES,
  'outcome.': OUTCOMES,
  'clock.': REMINDED_CLOCKS,
  'ended.': CLOCK_KINDS,
  'why.lastDay.': CLOCK_KINDS,
  'why.note.': ACT_BY_NOTES,
  'action.': SUPPLIER_ACTIONS,
  'skip.': SKIP_REASONS,
  'role.': USER_ROLES,
  'roleName.': USER_ROLES,
  'legalForm.': LEGAL_FORMS,
  'today.group.': TODAY_GROUPS,
  'today.bulk.': null,
  'today.column.': null,
  'table.column.': TABLE_COLUMNS,
  'works.': WORKS,
  'mandates.view.': null,
  'table.filter.': null,
  'chains.tab.': [...CHAIN_LISTS, 'invitations'],
  'chains.view.': null,
  'chains.new.': null,
  'chains.side.': null,
  'chains.lack.': LACKS,
  'chains.notKnown.': UNKNOWNS,
  'chains.state.': SIDE_STATES,
  'chains.next.': CHAIN_NEXT_STEPS,
  'chains.step.': CHAIN_NEXT_STEPS,
  'chains.detail.': null,
  'chains.menu.': null,
  'chains.registration.': REGISTRATIONS,
  'chains.followUp.': FOLLOW_UP_STEPS,
  'chains.followUpNext.': FOLLOW_UP_STEPS,
  'chains.renewal.way.': RENEWAL_WAYS,
  'chains.dossier.': DOSSIER_STEPS,
  'chains.dossierDone.': DOSSIER_STEPS,
  'chains.board.': null,
  'chains.board.step.': BOARD_STEPS,
  'chains.board.view.': BOARD_VIEWS,
  'chains.board.empty.': null,
  'chains.invitation.step.': INVITATION_STEPS,
  'chains.form.': null,
  'chains.form.invitation.': INVITATION_DIRECTIONS,
  'chains.form.step.': INVITATION_STEPS,
  'chains.sideEdit.': SIDE_EDITS,
  'detail.menu.': null,
  'settings.languageName.': LANGUAGES,
  'settings.themeName.': THEMES,
  'settings.densityName.': DENSITIES,
  'settingsNotice.title.': SETTINGS_NOTICES,
  'settingsNotice.text.': SETTINGS_NOTICES,
  'settingsNotice.line.': SETTINGS_NOTICES,
  'dataPlace.kind.': PLACE_KINDS,
  'notification.item.': ['chain', 'role', 'means', 'subscription', 'invitation'],
  'health.turnOn.': null,
  'reminderTest.state.': NOTIFICATION_STATES,
  'nextStep.': null,
  'answer.': null,
  'undo.action.': ACTIONS,
  'form.missing.': ['person', 'organisation', 'kvk', 'service'],
  'form.title.': null,
  'form.only.': null,
  'palette.group.': null,
  'palette.shortcut.': null,
  'form.organisation.kinds.': ORGANISATION_KINDS,
  'message.title.': MESSAGE_RECIPIENTS,
  'mail.subject.': [...MESSAGE_RECIPIENTS, 'by'],
  'mail.intro.': MESSAGE_RECIPIENTS,
  'mail.fact.': null,
  'mail.todo.': CLOCK_KINDS,
  'today.sentence.': null,
  'firstRun.error.': null,
  'firstRun.way.': ['file', 'paste', 'self', 'sample'].flatMap((way) => [way, `${way}Text`]),
  'import.left': null,
  'store.todo.': ['restoreOrGoOn', 'goOn', 'restore'],
  'supplierMail.subject.': MAIL_SUBJECTS,
  'supplierMail.date.': DATE_MEANINGS,
  'supplierMail.verdict.': MAIL_VERDICTS,
  'supplierMail.outcome.': ['none', 'noEnd', 'differs', 'same'],
  'cli.usage.': null,
  'cli.column.': null,
  'cli.refused.': null,
  'cli.works.': WORKS,
  'invitationState.': INVITATION_STATES,
  'cli.may.': ['yes', 'no', 'unknown'],
  'cli.ready.': ['yes', 'no', 'unknown'],
  'cli.side.': CHAIN_SIDES,
  'cli.reason.': REASONS,
  'cli.notKnown.': OPEN_QUESTIONS,
  'cli.move.': ['user', 'authorised-person', 'legal-representative'],
  'cli.renewal.': RENEWAL_WAYS,
  'cli.check.': DOSSIER_CHECKS,
  'cli.checked.': ['same', 'differs', 'unknown'],
  'cli.severity.': RISK_SEVERITIES,
  'cli.risk.': RISK_CODES,
  'backups.reason.': BACKUP_REASONS,
  'backups.state.': BACKUP_STATES,
  'backups.history.': BACKUP_HISTORIES,
  'backups.historyOf.': BACKUP_HISTORIES,
  'fatal.': null,
};

const PLURAL = /_(zero|one|two|few|many|other)$/;
const root = process.argv[2] ?? join(import.meta.dirname, '..');
/** @type {string[]} */
const problems = [];

/** @typedef {{ forms: Set<string>, names: Set<string> }} Base */

/**
 * Texts as a flat map from key to text.
 * @param {string} language
 */
function readTexts(language) {
  /** @type {Map<string, string>} */
  const flat = new Map();
  /** @param {unknown} value @param {string} path */
  const walk = (value, path) => {
    if (typeof value === 'string') flat.set(path, value);
    else
      for (const [name, inner] of Object.entries(value ?? {}))
        walk(inner, path === '' ? name : `${path}.${name}`);
  };
  walk(JSON.parse(readFileSync(join(root, 'core', 'i18n', `${language}.json`), 'utf8')), '');
  return flat;
}

/**
 * Keys without their plural ending, each with its forms and the names that its texts insert.
 * @param {Map<string, string>} texts
 */
function basesOf(texts) {
  /** @type {Map<string, Base>} */
  const bases = new Map();
  for (const [key, text] of texts) {
    const base = key.replace(PLURAL, '');
    const found = bases.get(base) ?? { forms: new Set(), names: new Set() };
    bases.set(base, found);
    found.forms.add(PLURAL.exec(key)?.[1] ?? '');
    for (const [name] of text.matchAll(/\{\{\w+|<\/\w+>/g)) found.names.add(name);
  }
  return bases;
}

/** @param {Iterable<string>} set */
const listed = (set) => [...set].sort().join(' ');

/** @param {string} language @param {Map<string, string>} texts */
function checkForms(language, texts) {
  const plurals = listed(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
  for (const [key, text] of texts) if (text.trim() === '') problems.push(`${language}: ${key} is empty`);
  for (const [base, { forms }] of basesOf(texts)) {
    if (!forms.has('') && listed(forms) !== plurals)
      problems.push(`${language}: ${base} has the forms ${listed(forms)}, not ${plurals}`);
    if (forms.has('') && forms.size > 1)
      problems.push(`${language}: ${base} has forms and a text without one`);
  }
}

/** @param {Map<string, Base>} dutch @param {Map<string, Base>} english */
function compareLanguages(dutch, english) {
  for (const key of english.keys()) if (!dutch.has(key)) problems.push(`nl: ${key} is missing`);
  for (const [key, { names }] of dutch) {
    const other = english.get(key);
    if (other === undefined) problems.push(`en: ${key} is missing`);
    else if (listed(names) !== listed(other.names))
      problems.push(`${key}: nl inserts "${listed(names)}", en "${listed(other.names)}"`);
  }
}

function readSources() {
  const files = globSync('{core,electron,renderer}/**/*.{ts,tsx}', { cwd: root });
  return files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

const CALL = String.raw`(?<![\w.])(?:t|words|words\(\)|terminal\.words)\(\s*|i18nKey=\{?\s*`;

/**
 * What the source asks for: keys as they stand, and the beginnings of keys that are put together.
 * @param {Map<string, Base>} bases
 */
function checkUse(bases) {
  const sources = readSources();
  /** @type {Set<string>} */
  const literals = new Set();
  /** @type {Set<string>} */
  const beginnings = new Set();
  for (const { file, text } of sources) {
    for (const [, literal = ''] of text.matchAll(/['"]([\w.-]+)['"]/g)) literals.add(literal);
    for (const [, key = ''] of text.matchAll(new RegExp(`(?:${CALL})['"]([^'"]+)['"]`, 'g')))
      if (!bases.has(key)) problems.push(`${file}: ${key} does not exist`);
    for (const [, beginning = ''] of text.matchAll(new RegExp(`(?:${CALL})[^)\`]*\`([^\`$]+)\\$\\{`, 'g'))) {
      beginnings.add(beginning);
      if (!(beginning in PREFIXES))
        problems.push(`${file}: keys that begin with "${beginning}" are not listed in build/check-i18n.mjs`);
    }
  }
  for (const [prefix, codes] of Object.entries(PREFIXES)) {
    if (!beginnings.has(prefix)) problems.push(`build/check-i18n.mjs: nothing uses "${prefix}"`);
    for (const code of codes ?? [])
      if (!bases.has(prefix + code)) problems.push(`${prefix}${code} is missing`);
  }
  /** @param {string} key */
  const isPutTogether = (key) =>
    Object.entries(PREFIXES).some(([prefix, codes]) => {
      if (!key.startsWith(prefix)) return false;
      const rest = key.slice(prefix.length);
      return codes === null ? literals.has(rest) : codes.includes(rest);
    });
  for (const key of bases.keys())
    if (!literals.has(key) && !isPutTogether(key)) problems.push(`${key} is not used`);
}

const dutch = readTexts('nl');
const english = readTexts('en');
checkForms('nl', dutch);
checkForms('en', english);
compareLanguages(basesOf(dutch), basesOf(english));
checkUse(basesOf(dutch));

if (problems.length > 0) {
  console.error(`${problems.length} problems in the texts:\n  ${problems.sort().join('\n  ')}`);
  process.exitCode = 1;
} else {
  console.log(`${dutch.size} texts, the same in nl and en, all used.`);
}
