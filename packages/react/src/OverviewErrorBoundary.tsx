import { Component } from "react";
import type { ErrorInfo, ReactNode } from "react";

interface OverviewErrorBoundaryProps {
  /** What was drawn: another value gives the drawing another try. */
  readonly attempt: unknown;
  readonly fallback: ReactNode;
  readonly onError:
    ((error: unknown, info: { readonly componentStack: string }) => void) | undefined;
  readonly children: ReactNode;
}

interface OverviewErrorBoundaryState {
  readonly hasFailed: boolean;
}

/** Keeps a failure inside the overview: the host's page stays, a message stands in the overview's place, and the host is told. */
export class OverviewErrorBoundary extends Component<
  OverviewErrorBoundaryProps,
  OverviewErrorBoundaryState
> {
  override state: OverviewErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): OverviewErrorBoundaryState {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.props.onError?.(error, { componentStack: componentStack ?? "" });
  }

  override componentDidUpdate({ attempt }: OverviewErrorBoundaryProps): void {
    if (this.state.hasFailed && attempt !== this.props.attempt) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
