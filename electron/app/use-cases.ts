/**
 * All use cases over one register, from the ports they need: the same in the application, in memory for a test, and in a
 * page without a main process.
 */
import type { Message } from '#core/contract/message.ts';
import { type BackupPorts, BackupService } from '#electron/app/backup-service.ts';
import { ChainView } from '#electron/app/chain-view.ts';
import { ChainsService } from '#electron/app/chains-service.ts';
import { ChoicesService } from '#electron/app/choices-service.ts';
import { HistoryService } from '#electron/app/history-service.ts';
import { ImportEntrance } from '#electron/app/import-entrance.ts';
import { ImportService, type ImportSources } from '#electron/app/import-service.ts';
import { MailService } from '#electron/app/mail-service.ts';
import { MandatesService } from '#electron/app/mandates-service.ts';
import { MessageService } from '#electron/app/message-service.ts';
import { OverviewService } from '#electron/app/overview-service.ts';
import { PastService } from '#electron/app/past-service.ts';
import { ProfileService } from '#electron/app/profile-service.ts';
import { RegisterEditor } from '#electron/app/register-editor.ts';
import type { RegisterView } from '#electron/app/register-view.ts';
import { SampleService } from '#electron/app/sample-service.ts';
import { UndoService } from '#electron/app/undo-service.ts';
import type { HistoryReader } from '#electron/ports/history-reader.ts';
import type { MailReader } from '#electron/ports/mail-reader.ts';
import type { MessageOutlets } from '#electron/ports/message-outlets.ts';

export interface UseCasePorts extends ImportSources, BackupPorts {
  readonly view: RegisterView;
  readonly history: HistoryReader;
  readonly outlets: MessageOutlets;
  readonly mails: MailReader;
  /** Resolves when everything else had its turn. */
  readonly pause: () => Promise<void>;
  /** Writes a message as a file that a mail program opens. */
  readonly encodeMessage: (message: Message) => string;
}

export type UseCases = ReturnType<typeof createUseCases>;

export function createUseCases(ports: UseCasePorts) {
  const { store, view, history, outlets, encodeMessage, mails, pause, ...sources } = ports;
  const { clock, ids, files } = sources;
  const backups = new BackupService(ports);
  const imports = new ImportService(store, sources, () => backups.before('before-import'));
  return {
    store,
    view,
    profile: new ProfileService(store, ids),
    overview: new OverviewService(view, clock),
    mandates: new MandatesService(view, clock),
    chains: new ChainsService(view, new ChainView(view, pause)),
    history: new HistoryService(view, history),
    past: new PastService(history, clock, pause),
    editor: new RegisterEditor(store, clock, ids),
    choices: new ChoicesService(view),
    undo: new UndoService(store, history),
    sample: new SampleService(store, clock),
    messages: new MessageService(view, outlets, encodeMessage),
    backups,
    imports,
    entrance: new ImportEntrance(imports, new MailService(view, mails, pause), files),
  };
}
