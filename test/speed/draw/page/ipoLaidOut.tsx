import "@ipo/react/styles.css";
import { indexRecord } from "@ipo/model";
import { forgetScenes } from "./keptScenes.js";
import { offerIpo } from "./offerIpo.js";

// What a frame costs apart from laying it out: each window has been shown once, and its scene is kept (`keptScenes.ts`).
offerIpo({
  read: (record) => void indexRecord(record),
  hasWarmUp: true,
  forgetWindows: forgetScenes,
});
