// Deleting with undo: pictures go at once, and come back when that is taken back in time.
import { refused } from "./asking.js";
import { text } from "./texts.js";
import { toast } from "./toast.js";
import { post } from "./wire.js";

// `hide` takes them off the page, `show` puts them back.
export async function leave(listing, ids, said, hide, show) {
  const path = `/listings/${listing}/images`;
  hide();
  try {
    await post(`${path}/delete`, { images: ids.join(",") });
  } catch (refusal) {
    show();
    return refused(refusal);
  }
  const again = () => document.dispatchEvent(new CustomEvent("look-again"));
  again();
  toast(said, text("script.undo"), async () => {
    await post(`${path}/restore`, { images: ids.join(",") });
    show();
    again();
  });
}
