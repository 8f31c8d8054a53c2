import "@ipo/react/styles.css";
import { indexRecord } from "@ipo/model";
import { offerIpo } from "./offerIpo.js";

// The index is made as the record is read.
offerIpo((record) => {
  indexRecord(record);
});
