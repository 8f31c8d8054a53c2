import "@ipo/react/styles.css";
import { indexRecord } from "@ipo/model";
import { offerIpo } from "./offerIpo.js";

// The first patient of the page is the first to run any of its code.
offerIpo({ read: (record) => void indexRecord(record), hasWarmUp: false });
