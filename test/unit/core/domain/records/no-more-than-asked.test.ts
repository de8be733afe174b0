/** No record has room for what Tijdig must not hold: a BSN, a scan of an identity document (DOMAIN: Privacy). */
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, RECORD_SCHEMAS } from '#core/domain/records/register.ts';

describe.each(COLLECTIONS)('a record of %s', (collection) => {
  it.each(['bsn', 'idScan', 'attachment'])('with a field %s is refused for that field', (field) => {
    const refusal = RECORD_SCHEMAS[collection].safeParse({ [field]: '123456782' });
    expect(refusal.error?.issues).toContainEqual(
      expect.objectContaining({ code: 'unrecognized_keys', keys: [field] }),
    );
  });
});
