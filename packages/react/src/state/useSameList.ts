import { useState } from "react";

/** A list that stays the same value for as long as its items have the same fields, so that what is drawn from it is not drawn again. */
export function useSameList<Item extends object>(list: readonly Item[]): readonly Item[] {
  const [kept, setKept] = useState(list);
  if (isSame(kept, list)) return kept;
  setKept(list);
  return list;
}

function isSame<Item extends object>(a: readonly Item[], b: readonly Item[]): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index];
      if (!other) return false;
      for (const key in item) if (item[key] !== other[key]) return false;
      return true;
    })
  );
}
