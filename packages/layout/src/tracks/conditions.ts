import type { EventOfKind } from "@ipo/model";
import { isDated } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { clusteredTrack } from "./clustered.js";

type Condition = EventOfKind<"condition">;

/** Conditions that are not the cancer, at their onset. */
export const conditionsTrack = clusteredTrack({
  kind: "conditions",
  symbol: "circle",
  fill: "neutral",
  select: ({ record }) =>
    record.events.filter(
      (event): event is Condition =>
        event.kind === "condition" && event.role === "other" && isDated(event.time),
    ),
  words: titleOf,
});
