/** The name of an entry with the typed part marked. */
interface PaletteLabelProps {
  readonly label: string;
  readonly typed: string;
}

export function PaletteLabel({ label, typed }: PaletteLabelProps) {
  const part = typed.trim();
  const at = part === '' ? -1 : label.toLowerCase().indexOf(part.toLowerCase());
  if (at === -1) return <span className="clip">{label}</span>;
  const end = at + part.length;
  return (
    <span className="clip">
      {label.slice(0, at)}
      <mark>{label.slice(at, end)}</mark>
      {label.slice(end)}
    </span>
  );
}
