/** The custom properties that components set on an element; the style sheets read them. */
import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Position on the axis of a clock strip, 0-100. */
    '--at'?: number;
    /** Number of clocks in a strip. */
    '--clocks'?: number;
  }
}
