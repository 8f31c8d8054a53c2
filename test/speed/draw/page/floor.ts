import { offer } from "./bench.js";
import { floor } from "./floor/floor.js";

offer(floor);
