import { element, setText } from '../dom.js';

/** @import { State } from '../types.js' */

/**
 * The form that asks who is there.
 *
 * @param {(email: string, password: string) => Promise<void>} signIn rejects with what to say
 */
export function signInView(signIn) {
  const email = element('input', { id: 'email', type: 'email', autocomplete: 'username', required: true });
  const password = element('input', {
    id: 'password', type: 'password', autocomplete: 'current-password', required: true,
  });
  const notice = element('p', { class: 'quiet', role: 'status' });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const button = element('button', { class: 'primary', type: 'submit' }, 'Sign in');

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    setText(problem, '');
    try {
      await signIn(email.value, password.value);
      password.value = '';
    } catch (error) {
      setText(problem, error instanceof Error ? error.message : String(error));
      password.focus();
    } finally {
      button.disabled = false;
    }
  }

  const form = element('form', { class: 'card', submit },
    element('h1', {}, 'Parley'),
    element('p', { class: 'quiet' }, 'Sign in to your team’s inbox.'), notice,
    element('label', { for: 'email' }, 'E-mail'), email,
    element('label', { for: 'password' }, 'Password'), password,
    problem, button);
  /** @param {State} state */
  function render(state) {
    setText(notice, state.notice ?? '');
  }

  return { render, root: element('main', { class: 'sign-in' }, form), focus: () => email.focus() };
}
