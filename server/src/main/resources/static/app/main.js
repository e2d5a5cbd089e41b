// What every page starts: each module looks for its own elements and does nothing without them.
import { startClock } from "./clock.js";
import { startCompare } from "./compare.js";
import { startForms } from "./forms.js";
import { startKeys } from "./keys.js";
import { startLive } from "./live.js";
import { startChoosing } from "./choose.js";
import { startSeams } from "./seam.js";
import { showKeptToast } from "./toast.js";
import { startTray } from "./tray.js";
import { startAgain } from "./again.js";

startClock();
startCompare(document);
startForms();
startSeams();
startChoosing();
startKeys();
startAgain();
showKeptToast();
if (document.body.dataset.signedIn === "true") {
  startTray();
  startLive();
}
