import "@ipo/react/styles.css";
import { indexRecord } from "@ipo/model";
import { offerIpo } from "./offerIpo.js";

// As the packages' READMEs ask of a host: the code is warm, and the index is made as the record is read.
offerIpo({ read: (record) => void indexRecord(record), hasWarmUp: true });
