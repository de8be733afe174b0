/** A refused file, with the columns that were not found in the user's words instead of their codes. */
import { useTranslation } from 'react-i18next';
import { IMPORT_FIELDS } from '#core/domain/import/comparison.ts';
import { ApiError } from '#renderer/api/api-error.ts';

export function useFileError(error: ApiError | null): ApiError | null {
  const { t } = useTranslation();
  const missing = error?.parameters.missing;
  if (error === null || typeof missing !== 'string') return error;
  const names = missing.split(', ').map((code) => {
    const field = IMPORT_FIELDS.find((candidate) => candidate === code);
    return field === undefined ? code : t(`field.${field}`);
  });
  return new ApiError(error.code, { ...error.parameters, missing: names.join(', ') });
}
