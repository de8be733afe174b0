/** Search as you type; Ctrl F comes here from anywhere on the page, Esc empties it. */
import Search from 'lucide-react/icons/search';
import { useEffect, useRef } from 'react';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Icon } from '#renderer/ui/Icon.tsx';

interface SearchFieldProps {
  readonly label: string;
  /** What can be typed. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', find);
    return () => document.removeEventListener('keydown', find);
  }, []);
  return (
    <AriaSearchField className="search" aria-label={label} value={value} onChange={onChange}>
      <Icon glyph={Search} />
      <Input ref={input} placeholder={hint} autoComplete="off" spellCheck={false} />
      {value === '' && (
        <span className="key" aria-hidden="true">
          Ctrl F
        </span>
      )}
    </AriaSearchField>
  );
}
