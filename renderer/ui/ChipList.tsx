/** What was chosen, each as a chip with a way to take it out again. */
import X from 'lucide-react/icons/x';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { Icon } from '#renderer/ui/Icon.tsx';

interface ChipListProps {
  readonly label: string;
  readonly chips: readonly { readonly id: string; readonly name: string }[];
  /** Names the button that takes one out. */
  readonly removeLabel: (name: string) => string;
  readonly onRemove: (ids: ReadonlySet<unknown>) => void;
}

/** Nothing as long as nothing is chosen. */
export function ChipList({ label, chips, removeLabel, onRemove }: ChipListProps) {
  if (chips.length === 0) return null;
  return (
    <TagGroup aria-label={label} onRemove={onRemove}>
      <TagList className="chip-row">
        {chips.map(({ id, name }) => (
          <Tag key={id} id={id} textValue={name} className="chip">
            <span className="clip">{name}</span>
            <Button slot="remove" aria-label={removeLabel(name)}>
              <Icon glyph={X} />
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
