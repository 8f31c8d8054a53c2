import * as z from "zod";

// zod compiles object parsers with `new Function` where it may, and finds out by trying once. Under a strict
// Content-Security-Policy that try is reported as a violation although zod swallows it. It happens when the first schema
// is made, so it is switched off before any is; parsing is then interpreted, here and in the host's own schemas.
z.config({ jitless: true });
