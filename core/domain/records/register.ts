/**
 * The register: every record by collection and id, and the change, the only way in which it becomes another one.
 * A register is a value. `applyChange` answers a new one that shares everything untouched with the old one;
 * `RegisterDraft` does the same for many changes in a row.
 */
import { z } from 'zod';
import { adminRoleSchema } from '#core/domain/records/admin-role.ts';
import { answerSchema } from '#core/domain/records/answer.ts';
import { chainMandateSchema } from '#core/domain/records/chain-mandate.ts';
import { gettingInSchema, invitationSchema } from '#core/domain/records/invitation.ts';
import { legalRepresentativeSchema } from '#core/domain/records/legal-representative.ts';
import { mandateSchema } from '#core/domain/records/mandate.ts';
import { meansSchema } from '#core/domain/records/means.ts';
import { organisationSchema } from '#core/domain/records/organisation.ts';
import { personSchema } from '#core/domain/records/person.ts';
import { profileSchema } from '#core/domain/records/profile.ts';
import { copyToChange } from '#core/domain/records/record-map.ts';
import { renewalDossierSchema } from '#core/domain/records/renewal-dossier.ts';
import { serviceBundleSchema, serviceProviderSchema, serviceSchema } from '#core/domain/records/service.ts';
import { subscriptionSchema } from '#core/domain/records/subscription.ts';
import { supplierSchema } from '#core/domain/records/supplier.ts';

/** The schema of each collection's records. Suppliers and services: only what differs from the catalogue. */
export const RECORD_SCHEMAS = {
  profile: profileSchema,
  organisations: organisationSchema,
  persons: personSchema,
  suppliers: supplierSchema,
  serviceProviders: serviceProviderSchema,
  services: serviceSchema,
  subscriptions: subscriptionSchema,
  means: meansSchema,
  adminRoles: adminRoleSchema,
  legalRepresentatives: legalRepresentativeSchema,
  serviceBundles: serviceBundleSchema,
  mandates: mandateSchema,
  chainMandates: chainMandateSchema,
  invitations: invitationSchema,
  gettingIn: gettingInSchema,
  renewalDossiers: renewalDossierSchema,
  answers: answerSchema,
} as const;
export type Collection = keyof typeof RECORD_SCHEMAS;
export const COLLECTIONS = Object.keys(RECORD_SCHEMAS) as readonly Collection[];

export type RecordOf<C extends Collection> = z.infer<(typeof RECORD_SCHEMAS)[C]>;
export type Register = { readonly [C in Collection]: ReadonlyMap<string, RecordOf<C>> };

/** One record that a change writes, with its collection. */
export type Put = { [C in Collection]: { readonly collection: C; readonly record: RecordOf<C> } }[Collection];
/** One record that a change takes out. */
export interface Remove {
  readonly collection: Collection;
  readonly id: string;
}

/** What was done; the history words it. */
export const ACTIONS = [
  'profile.set',
  'import.apply',
  'mandate.register',
  'mandate.change',
  'mandate.use',
  'mandate.renew',
  'mandate.suspend',
  'mandate.resume',
  'mandate.revoke',
  'mandate.archive',
  'mandate.restore',
  'person.register',
  'person.change',
  'person.erase',
  'organisation.register',
  'organisation.change',
  'means.register',
  'means.change',
  'chain.register',
  'chain.side',
  'chain.match',
  'chain.renew',
  'chain.assign',
  'chain.use',
  'chain.follow-up',
  'chain.archive',
  'chain.restore',
  'invitation.register',
  'invitation.step',
  'invitation.sign',
  'invitation.grant',
  'dossier.keep',
  'dossier.step',
  'reminder.answer',
  'reminder.clear',
  /** Several kinds of edits in one change. */
  'selection.edit',
  'sample.load',
  'sample.remove',
  'backup.restore',
  'change.undo',
  'change.redo',
] as const;
export type Action = (typeof ACTIONS)[number];

/** A change as a use case asks for it. */
export interface ChangeRequest {
  readonly action: Action;
  readonly puts: readonly Put[];
  readonly removes: readonly Remove[];
  /** Why, in the user's words, or `null`. */
  readonly reason: string | null;
}

/** A change as the register keeps it for ever: `seq` counts from 1 without gaps, `at` is an ISO instant in UTC. */
export interface Change extends ChangeRequest {
  readonly seq: number;
  readonly at: string;
  /** Id of the person who did it, or `null` when nobody has said who uses Tijdig. */
  readonly by: string | null;
}

export const EMPTY_REGISTER: Register = {
  profile: new Map(),
  organisations: new Map(),
  persons: new Map(),
  suppliers: new Map(),
  serviceProviders: new Map(),
  services: new Map(),
  subscriptions: new Map(),
  means: new Map(),
  adminRoles: new Map(),
  legalRepresentatives: new Map(),
  serviceBundles: new Map(),
  mandates: new Map(),
  chainMandates: new Map(),
  invitations: new Map(),
  gettingIn: new Map(),
  renewalDossiers: new Map(),
  answers: new Map(),
};

/** The number of records in all collections. */
export const countRecords = (register: Register): number =>
  COLLECTIONS.reduce((total, collection) => total + register[collection].size, 0);

/** The register after a change; the given one is left as it is. Collections that are not touched are shared. */
export function applyChange(register: Register, change: ChangeRequest): Register {
  const draft = new RegisterDraft(register);
  draft.apply(change);
  return draft.settle();
}

type Copy = ReturnType<typeof copyToChange<Put['record']>>;

/**
 * A register to which changes are applied one after another. Each collection that they touch is copied once, not once a
 * change, and a large one shares what is not touched (`RecordMap`). The register at the beginning is left as it is.
 */
export class RegisterDraft {
  #register: Register;
  #copies: Partial<Record<Collection, Copy>> = {};

  constructor(register: Register) {
    this.#register = register;
  }

  /** The register after the changes so far. To be read before the next `apply`, which changes what is in it. */
  get register(): Register {
    return this.#register;
  }

  apply(change: ChangeRequest): void {
    for (const { collection, record } of change.puts) this.#open(collection).set(record.id, record);
    for (const { collection, id } of change.removes) this.#open(collection).delete(id);
    // Another object each time: what is remembered by register (`factsOf`) must not outlive a change.
    this.#register = { ...this.#register, ...this.#copies } as Register;
  }

  /** The register as a value: no later `apply` changes what is in it. */
  settle(): Register {
    this.#copies = {};
    return this.#register;
  }

  #open(collection: Collection): Copy {
    this.#copies[collection] ??= copyToChange<Put['record']>(this.#register[collection]);
    return this.#copies[collection];
  }
}

const putSchema = z
  .strictObject({ collection: z.enum(COLLECTIONS), record: z.unknown() })
  .transform((put, context): Put => {
    const parsed = RECORD_SCHEMAS[put.collection].safeParse(put.record);
    if (parsed.success) return { collection: put.collection, record: parsed.data } as Put;
    for (const issue of parsed.error.issues) {
      context.issues.push({
        code: 'custom',
        message: issue.message,
        path: ['record', ...issue.path],
        input: put.record,
      });
    }
    return z.NEVER;
  });

/** Schema of a stored change: each record is checked by the schema of its collection. */
export const changeSchema = z.strictObject({
  seq: z.int().min(1),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  action: z.enum(ACTIONS),
  puts: z.array(putSchema),
  removes: z.array(z.strictObject({ collection: z.enum(COLLECTIONS), id: z.string() })),
  reason: z.string().nullable(),
});
