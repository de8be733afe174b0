/** The pole and flag of the last day to act in a clock strip. */
export function StripFlag({ at }: { readonly at: number }) {
  return (
    <span className="strip-flag" style={{ '--at': at }}>
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1 1h13l-3 5.5 3 5.5H1z" fill="currentColor" stroke="none" />
      </svg>
    </span>
  );
}
