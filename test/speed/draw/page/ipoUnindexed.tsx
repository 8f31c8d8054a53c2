import "@ipo/react/styles.css";
import { offerIpo } from "./offerIpo.js";

// The index is made as the overview opens, and so counts to its opening.
offerIpo({ hasWarmUp: true });
