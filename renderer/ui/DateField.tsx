/**
 * A date as people write it: "14-12-2026", "14 dec 26", "2026-12-14". Below it stands how it was read, with the weekday,
 * because that is how somebody sees a mistyped month.
 */
import { readDate } from '#core/domain/import/read-date.ts';
import { formatFullDate } from '#core/i18n/format-date.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useLanguage } from '#renderer/ui/use-language.ts';

export interface DateFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly error: string | null;
  readonly warning?: string | null;
  readonly autoFocus?: boolean;
}

export function DateField(props: DateFieldProps) {
  const language = useLanguage();
  const read = readDate(props.value);
  return (
    <TextField
      {...props}
      size="small"
      note={read === null || props.error !== null ? null : formatFullDate(read.date, language)}
    />
  );
}
