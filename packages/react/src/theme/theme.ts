/** Which colours: always light, always dark, or as the reader's system asks. */
export type Theme = "auto" | "light" | "dark";
