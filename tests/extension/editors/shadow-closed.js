import { offerShadow } from "./shadow.js";

offerShadow("closed");
