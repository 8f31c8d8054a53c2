import type { Scene } from "@ipo/layout";
import { useEffect, useRef, useState } from "react";

/** Numbers that change more often than this cannot be read; in milliseconds. */
const LEAST = 125;
const nothing: Scene["outside"] = { before: 0, after: 0 };

/**
 * How many events lie beside the window. While the window moves it is counted eight times a second, and once more where it
 * comes to rest; that of another patient is counted at once.
 */
export function useOutside(scene: Scene | undefined): Scene["outside"] {
  const [counted, setCounted] = useState(scene);
  const last = useRef(-Infinity);
  useEffect(() => {
    if (counted === scene) return;
    const count = () => {
      last.current = performance.now();
      setCounted(scene);
    };
    const task = setTimeout(count, Math.max(0, last.current + LEAST - performance.now()));
    return () => clearTimeout(task);
  }, [scene, counted]);
  const isOwn = counted?.patientId === scene?.patientId;
  return (isOwn ? counted : scene)?.outside ?? nothing;
}
