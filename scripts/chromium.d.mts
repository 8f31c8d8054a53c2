export interface Chromium {
  readonly executablePath: string;
  readonly args: string[];
  /** True only for Debian's Chromium: pictures are compared with that one alone. */
  readonly isReference: boolean;
}
export declare function locateChromium(): Chromium | undefined;
export declare function ensureChromium(): Promise<Chromium>;
