// What lies over a page: the drawer, the question before something is taken away, dialogs.

const drawer = document.getElementById('drawer');
const asked = document.getElementById('ask');

/** Shows a page's content beside this one; follows the link when that is not possible. */
export async function openDrawer(address, part, enliven) {
  const inside = drawer.querySelector('.inside');
  let answer;
  try {
    answer = await part(address);
  } catch {
    answer = { markup: '' };
  }
  const page = new DOMParser().parseFromString(answer.markup, 'text/html');
  if (!answer.markup || page.querySelector('main')) {
    location.assign(address);
    return;
  }
  inside.replaceChildren(...[...page.body.childNodes].map((n) => document.adoptNode(n)));
  drawer.setAttribute('aria-label', inside.querySelector('h1')?.textContent.trim() ?? '');
  if (!drawer.open) {
    drawer.showModal();
  }
  drawer.scrollTop = 0;
  inside.focus();
  enliven(inside);
}

/** Asks a question; true when the answer is yes. */
export function ask(words) {
  document.getElementById('ask-words').textContent = words;
  asked.returnValue = '';
  asked.showModal();
  return new Promise((answer) => {
    asked.addEventListener('close', () => answer(asked.returnValue === 'yes'), { once: true });
  });
}

for (const over of [drawer, asked]) {
  over.addEventListener('click', (event) => {
    if (event.target === over) {
      over.close();
    }
  });
}

/** The box of a dialog is lifted over the page when its button is pressed. */
export function liftDialogs(place) {
  for (const dialog of place.querySelectorAll('details.dialog')) {
    const box = dialog.querySelector(':scope > .box');
    const button = dialog.querySelector(':scope > summary');
    button.addEventListener('click', (event) => {
      event.preventDefault();
      lift(dialog, box, button);
    });
    if (box.querySelector('.summary')) {
      lift(dialog, box, button);
    }
  }
}

function lift(dialog, box, button) {
  const over = document.createElement('dialog');
  over.className = 'box';
  over.setAttribute('aria-labelledby', box.getAttribute('aria-labelledby'));
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'plain close';
  close.textContent = drawer.querySelector('.close').textContent;
  close.addEventListener('click', () => over.close());
  over.append(close, ...box.childNodes);
  dialog.append(over);
  dialog.open = true;
  box.hidden = true;
  over.addEventListener('close', () => {
    close.remove();
    box.append(...over.childNodes);
    over.remove();
    box.hidden = false;
    dialog.open = false;
    button.focus();
  });
  over.showModal();
}
