// What a form adds to a sheet: questions that are asked only after some answers, and words that some
// answers need. The server checks the same; here people are told while they answer.
(() => {
  'use strict';
  const form = document.getElementById('sheet');
  if (!form) return;
  const cards = [...form.querySelectorAll('.sheet-card')];
  const byCode = new Map(cards.map(card => [card.dataset.code, card]));
  const remarkOf = card => card.querySelector('textarea');
  let told = !!form.querySelector('.sheet-open:not([hidden])');

  // What is chosen or typed: a number as words, NA, or nothing for blank.
  function given(card) {
    const exact = card.querySelector('.sheet-exact input');
    const words = exact ? exact.value.normalize('NFKC').trim().replace(',', '.') : '';
    const chosen = card.querySelector('input[type=radio]:checked');
    return words || (chosen ? chosen.value : '');
  }

  function number(card) {
    const words = given(card);
    return words === '' || words === 'NA' || isNaN(Number(words)) ? null : Number(words);
  }

  const compared = {
    is: (a, b) => a === b,
    is_not: (a, b) => a !== b,
    at_least: (a, b) => a >= b,
    at_most: (a, b) => a <= b
  };

  function isAsked(card, behind = []) {
    const when = card.dataset.when;
    if (!when) return true;
    const other = byCode.get(when);
    if (!other || behind.includes(when) || !isAsked(other, [...behind, when])) return false;
    const answer = number(other);
    return answer !== null && compared[card.dataset.how](answer, Number(card.dataset.than));
  }

  function needsWords(card) {
    const { low, high } = card.dataset;
    const answer = number(card);
    return answer !== null && (low !== undefined && answer <= Number(low) ||
      high !== undefined && answer >= Number(high));
  }

  const lacksAnswer = card => !!card.dataset.required && given(card) === '';
  const lacksWords = card => needsWords(card) && !remarkOf(card).value.trim();

  function tell(card) {
    const need = card.querySelector('.sheet-need');
    const wanted = needsWords(card);
    const missing = told && !card.hidden && lacksWords(card);
    if (need) {
      need.classList.toggle('now', wanted);
      need.classList.toggle('missing', missing);
    }
    if (wanted && !remarkOf(card).value) remarkOf(card).closest('details').open = true;
    remarkOf(card).setAttribute('aria-required', wanted ? 'true' : 'false');
    remarkOf(card).setAttribute('aria-invalid', missing ? 'true' : 'false');
    const line = card.querySelector('.sheet-open');
    line.textContent = lacksAnswer(card) ? form.dataset.tRequired : '';
    line.hidden = !told || card.hidden || !lacksAnswer(card);
  }

  function show() {
    for (const card of cards) card.hidden = !isAsked(card);
    cards.forEach(tell);
  }

  form.addEventListener('sheet-count', show);
  form.addEventListener('input', show);
  form.addEventListener('change', show);
  form.addEventListener('submit', event => {
    if (!event.submitter || event.submitter.value !== 'review') return;
    const first = cards.find(card => !card.hidden && (lacksAnswer(card) || lacksWords(card)));
    if (!first) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    told = true;
    show();
    form.querySelector('[data-status]').textContent = form.dataset.tMissing;
    const place = lacksAnswer(first) ? first : remarkOf(first);
    first.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  }, true);
  show();
})();
