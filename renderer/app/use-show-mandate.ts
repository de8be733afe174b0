/** Goes to one mandate, wherever it was found. */
import { useNavigate } from '@tanstack/react-router';

export function useShowMandate(): (id: string) => void {
  const navigate = useNavigate();
  return (id) => void navigate({ to: '/mandates', search: { id } });
}
