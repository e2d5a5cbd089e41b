// The menu of rooms and styles, for one photo or for a selection. What is chosen applies at once.

export function pickFor(button, items, changed) {
  const menu = document.getElementById("menu");
  if (!items.length) return;
  const rooms = [...menu.querySelectorAll("[name=room]")];
  const styles = [...menu.querySelectorAll("[name=style]")];
  for (const room of rooms) room.checked = items.every((item) => item.room === room.value);
  for (const style of styles) style.checked = items.every((item) => item.styles.includes(style.value));
  menu.onchange = (event) => {
    const { name, value, checked } = event.target;
    for (const item of items) {
      if (name === "room") item.room = value;
      else item.styles = pick(item.styles, value, checked);
    }
    if (name === "style" && !checked) event.target.checked = items.every((item) => item.styles.includes(value));
    changed(items);
  };
  menu.opener = button;
  menu.showPopover();
  (rooms.find((room) => room.checked) ?? rooms[0]).focus();
  menu.addEventListener("toggle", (event) => event.newState === "closed" && button.focus(), { once: true });
}

// A photo always keeps one style: the last one cannot be taken away.
function pick(styles, value, checked) {
  if (checked) return styles.includes(value) ? styles : [...styles, value];
  const rest = styles.filter((style) => style !== value);
  return rest.length ? rest : styles;
}
