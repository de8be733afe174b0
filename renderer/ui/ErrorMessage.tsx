/** What is wrong with one field, in words, below it; tied to the field by React Aria. */
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { FieldError } from 'react-aria-components/FieldError';
import { Icon } from '#renderer/ui/Icon.tsx';

export function ErrorMessage({ text }: { readonly text: string | null }) {
  return (
    <FieldError className="error-text">
      <Icon glyph={TriangleAlert} />
      <span>{text}</span>
    </FieldError>
  );
}
