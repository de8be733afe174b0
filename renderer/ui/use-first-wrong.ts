/** After a form was refused, focus goes to the first field that is wrong. */
import { type RefObject, useEffect, useRef, useState } from 'react';

const FIRST_WRONG =
  'input[aria-invalid="true"], textarea[aria-invalid="true"], [role="radiogroup"][aria-invalid="true"] input';

/** `refuse` is called once the fields say what is wrong. */
export function useFirstWrong(): { readonly form: RefObject<HTMLFormElement | null>; refuse(): void } {
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>(FIRST_WRONG)?.focus();
  }, [refusals]);
  return { form, refuse: () => setRefusals((before) => before + 1) };
}
