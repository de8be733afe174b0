/** The handlers of all topics. They hold no logic: each calls one use case. */
import type { AppInfo } from '#core/contract/contract.ts';
import type { PreferencesService } from '#electron/app/preferences-service.ts';
import type { ReminderService } from '#electron/app/reminder-service.ts';
import type { UseCases } from '#electron/app/use-cases.ts';
import type { Handlers } from '#electron/ipc/register-methods.ts';
import { createStoreHandlers, type StoreAccess } from '#electron/ipc/store-handlers.ts';
import type { FileDialogs } from '#electron/ports/file-dialogs.ts';

export interface Services extends UseCases {
  readonly access: StoreAccess;
  readonly info: () => AppInfo;
  readonly preferences: PreferencesService;
  readonly dialogs: FileDialogs;
  readonly reminders: Pick<ReminderService, 'health' | 'test' | 'missedSeen' | 'clockIsRight'>;
}

export const createHandlers = (services: Services): Handlers => ({
  'app.info': () => services.info(),
  ...createStoreHandlers(services.access),
  'preferences.get': () => services.preferences.get(),
  'preferences.set': (preferences) => services.preferences.set(preferences),
  'preferences.notice': () => ({ notice: services.preferences.notice() }),
  'preferences.notice-seen': () => {
    services.preferences.noticeSeen();
    return {};
  },
  'profile.get': () => services.profile.get(),
  'profile.set': async (answers) => ({ ...(await services.profile.set(answers)) }),
  'today.overview': () => services.overview.today(),
  'today.rows': ({ section, offset, limit }) => services.overview.rows(section, offset, limit),
  'mandates.rows': (asked) => services.mandates.rows(asked),
  'mandates.ids': (selection) => services.mandates.ids(selection),
  'mandates.facets': () => services.mandates.facets(),
  'mandate.detail': ({ id }) => services.mandates.detail(id),
  'item.history': async ({ id }) => ({ entries: await services.history.of(id) }),
  'history.at': (asked) => services.past.list(asked),
  'mandate.explain': ({ id }) => services.overview.explain(id),
  'chains.rows': (asked) => services.chains.rows(asked),
  'chains.ids': (selection) => services.chains.ids(selection),
  'chains.facets': (asked) => services.chains.facets(asked),
  'chains.counts': () => services.chains.counts(),
  'chain.detail': ({ id }) => services.chains.detail(id),
  'chain.explain': ({ id }) => services.chains.explain(id),
  'invitations.board': (asked) => services.chains.board(asked),
  'invitation.detail': ({ id }) => services.chains.invitation(id),
  'mandates.renewal': ({ ids }) => services.mandates.renewal(ids),
  'mandate.check': (command) => ({ issues: services.editor.check(command) }),
  'choices.find': (asked) => services.choices.find(asked),
  'accounts.unknown-use': () => services.choices.unknownUse(),
  'register.edit': ({ commands }) => services.editor.run(commands),
  'register.undo': () => services.undo.undo(),
  'register.redo': () => services.undo.redo(),
  'sample.load': async () => ({ ...(await services.sample.load()) }),
  'sample.remove': async () => ({ ...(await services.sample.remove()) }),
  'import.choose': async () => {
    const path = await services.dialogs.chooseImportFile();
    return path === null ? null : services.entrance.readFile(path);
  },
  'import.paste': ({ text }) => services.entrance.readPasted(text),
  'import.apply': ({ token, rows }) => services.imports.apply(services.store, token, rows),
  'messages.compose': (request) => ({ messages: services.messages.compose(request) }),
  'messages.copy': async ({ text }) => {
    await services.messages.copy(text);
    return {};
  },
  'messages.save': async (request) => ({ saved: await services.messages.save(request) }),
  'messages.mail': async (request) => {
    await services.messages.mail(request);
    return {};
  },
  'backups.status': () => services.backups.status(),
  'backups.list': async () => ({ backups: [...(await services.backups.list())] }),
  'backups.make': async () => {
    await services.backups.make();
    return await services.backups.status();
  },
  'backups.restore': async ({ id }) => ({ ...(await services.backups.restore(id)) }),
  'backups.choose-place': async () => {
    const folder = await services.dialogs.chooseBackupPlace();
    return folder === null ? null : await services.backups.choosePlace(folder);
  },
  'backups.forget-place': () => services.backups.forgetPlace(),
  'reminders.health': () => services.reminders.health(),
  'reminders.test': () => services.reminders.test(),
  'reminders.missed-seen': async () => {
    await services.reminders.missedSeen();
    return {};
  },
  'reminders.clock-right': async () => {
    await services.reminders.clockIsRight();
    return {};
  },
});
