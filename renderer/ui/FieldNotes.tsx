/** Below a field: how it was read, and what is odd about it without being wrong. Read out when it changes. */
import Info from 'lucide-react/icons/info';
import { Icon } from '#renderer/ui/Icon.tsx';

export interface FieldNotesProps {
  /** How the field was read. */
  readonly note?: string | null;
  /** Worth knowing; the user may go on. */
  readonly warning?: string | null;
}

export function FieldNotes({ note = null, warning = null }: FieldNotesProps) {
  if (note === null && warning === null) return null;
  return (
    <div className="field-notes" aria-live="polite">
      {note !== null && <span className="muted">{note}</span>}
      {warning !== null && (
        <span className="warn-text">
          <Icon glyph={Info} />
          <span>{warning}</span>
        </span>
      )}
    </div>
  );
}
