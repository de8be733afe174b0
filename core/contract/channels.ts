/**
 * The names that cross the process border, free of schemas: the preload allows these and nothing else.
 * `core/contract/contract.ts` fails to compile when a method lacks a channel here, or the other way round.
 */
export const METHOD_NAMES = [
  'app.info',
  'app.quit',
  'store.status',
  'store.try-again',
  'store.findings',
  'store.repair',
  'store.backups',
  'store.restore',
  'store.open-folder',
  'preferences.get',
  'preferences.set',
  'preferences.notice',
  'preferences.notice-seen',
  'profile.get',
  'profile.set',
  'today.overview',
  'today.rows',
  'mandates.rows',
  'mandates.ids',
  'mandates.facets',
  'mandate.detail',
  'item.history',
  'history.at',
  'mandate.explain',
  'mandates.renewal',
  'chains.rows',
  'chains.ids',
  'chains.facets',
  'chains.counts',
  'chain.detail',
  'chain.explain',
  'invitations.board',
  'invitation.detail',
  'mandate.check',
  'choices.find',
  'accounts.unknown-use',
  'register.edit',
  'register.undo',
  'register.redo',
  'sample.load',
  'sample.remove',
  'import.choose',
  'import.paste',
  'import.apply',
  'messages.compose',
  'messages.copy',
  'messages.save',
  'messages.mail',
  'backups.status',
  'backups.list',
  'backups.make',
  'backups.restore',
  'backups.choose-place',
  'backups.forget-place',
  'reminders.health',
  'reminders.test',
  'reminders.missed-seen',
  'reminders.clock-right',
] as const;
export type MethodName = (typeof METHOD_NAMES)[number];

/**
 * What the first screen needs, asked by the preload before the page's own code is there. Who uses Tijdig decides the place
 * to start in; *Vandaag* is nearly always that place. None of them takes an input.
 */
export const ASKED_FIRST = [
  'store.status',
  'preferences.get',
  'profile.get',
  'today.overview',
  'app.info',
  'reminders.health',
] as const satisfies readonly MethodName[];

export const EVENT_NAMES = [
  'store.changed',
  'data.changed',
  'preferences.changed',
  'day.changed',
  'reminders.changed',
  'backups.changed',
  'item.open',
] as const;
export type EventName = (typeof EVENT_NAMES)[number];

/** Name of the object that the preload puts in the page. */
export const BRIDGE_NAME = 'tijdig';

/** What the preload gives the page: names are checked against the lists above, nothing else passes. */
export interface Bridge {
  invoke(method: MethodName, input: unknown): Promise<unknown>;
  /** Answers the unsubscribe. */
  on(event: EventName, listener: (payload: unknown) => void): () => void;
}
