/**
 * The script of the desk. Every page works without it; it keeps
 * a form from being sent twice by two clicks (it would be recorded once all the same).
 */
export const DESK_SCRIPT = `
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = '1';
    // A file comes beside the page, which stays.
    if ('download' in form.dataset) setTimeout(() => delete form.dataset.sent, 2000);
  });
}
const slider = document.querySelector('input[type=range][data-days]');
if (slider) {
  const days = slider.dataset.days.split(' ');
  const field = slider.form.elements['as-of'];
  slider.hidden = days.length < 2;
  const told = () => slider.setAttribute('aria-valuetext', days[slider.value]);
  told();
  slider.addEventListener('input', () => {
    field.value = days[slider.value];
    told();
  });
  slider.addEventListener('change', () => slider.form.requestSubmit());
}
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const form of document.forms) delete form.dataset.sent;
});
`;
