/** The last net of the page: says that nothing was lost and lets the user open the screen again. */
import { Component, type ReactNode } from 'react';
import { CrashMessage } from '#renderer/app/CrashMessage.tsx';

interface State {
  readonly failed: boolean;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <CrashMessage onReopen={() => this.setState({ failed: false })} />;
  }
}
