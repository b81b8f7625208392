/**
 * The script of the desk. Every page works without it; it takes the focus to what is wrong, and keeps
 * a form from being sent twice by two clicks (it would be recorded once all the same).
 */
export const DESK_SCRIPT = `
const wrong = document.querySelector('[data-focus]');
if (wrong) wrong.focus();
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = '1';
  });
}
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const form of document.forms) delete form.dataset.sent;
});
`;
