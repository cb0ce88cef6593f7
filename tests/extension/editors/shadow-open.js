import { offerShadow } from "./shadow.js";

offerShadow("open");
