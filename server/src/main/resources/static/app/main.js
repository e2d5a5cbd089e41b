// What every page starts: each module looks for its own elements and does nothing without them.
import { startClock } from "./clock.js";
import { startCompare, startModes } from "./compare.js";
import { startCopying } from "./copy.js";
import { startCorners } from "./corners.js";
import { startForms } from "./forms.js";
import { startKeys } from "./keys.js";
import { startLive } from "./live.js";
import { startOffline } from "./offline.js";
import { startQueue } from "./queue.js";
import { startChoosing } from "./choose.js";
import { startMore } from "./more.js";
import { startRestaging } from "./restage.js";
import { startRoving } from "./roving.js";
import { startSeams } from "./seam.js";
import { startSharing } from "./share.js";
import { startStars } from "./star.js";
import { showKeptToast } from "./toast.js";
import { startTray } from "./tray.js";
import { startAgain } from "./again.js";

startClock();
startCompare(document);
startModes();
startCopying();
startForms();
startSeams();
startChoosing();
startStars();
startSharing();
startRestaging();
startMore();
startRoving();
startKeys();
startAgain();
startCorners();
showKeptToast();
if (document.body.dataset.signedIn === "true") {
  startTray();
  startLive();
  startQueue();
  startOffline();
}
