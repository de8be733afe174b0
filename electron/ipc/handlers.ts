/** The handlers of all topics. They hold no logic: each calls one use case. */
import type { AppInfo } from '#core/contract/contract.ts';
import type { ImportService } from '#electron/app/import-service.ts';
import type { MandatesService } from '#electron/app/mandates-service.ts';
import type { OverviewService } from '#electron/app/overview-service.ts';
import type { PreferencesService } from '#electron/app/preferences-service.ts';
import type { ProfileService } from '#electron/app/profile-service.ts';
import type { Handlers } from '#electron/ipc/register-methods.ts';
import type { FileDialogs } from '#electron/ports/file-dialogs.ts';
import type { RegisterStore } from '#electron/ports/register-store.ts';

export interface Services {
  readonly info: () => AppInfo;
  readonly preferences: PreferencesService;
  readonly profile: ProfileService;
  readonly overview: OverviewService;
  readonly mandates: MandatesService;
  readonly imports: ImportService;
  readonly dialogs: FileDialogs;
  readonly store: RegisterStore;
}

export const createHandlers = (services: Services): Handlers => ({
  'app.info': () => services.info(),
  'preferences.get': () => services.preferences.get(),
  'preferences.set': (preferences) => services.preferences.set(preferences),
  'profile.get': () => services.profile.get(),
  'profile.set': async (answers) => ({ ...(await services.profile.set(answers)) }),
  'today.overview': () => services.overview.today(),
  'today.rows': ({ section, offset, limit }) => services.overview.rows(section, offset, limit),
  'mandates.rows': (asked) => services.mandates.rows(asked),
  'mandates.ids': (selection) => services.mandates.ids(selection),
  'mandates.facets': () => services.mandates.facets(),
  'mandate.detail': ({ id }) => services.mandates.detail(id),
  'mandate.explain': ({ id }) => services.overview.explain(id),
  'import.choose': async () => {
    const path = await services.dialogs.chooseImportFile();
    return path === null ? null : services.imports.compareFile(path);
  },
  'import.apply': ({ token, rows }) => services.imports.apply(services.store, token, rows),
});
