package io.parley.messaging.outcome;

import java.time.Duration;
import java.util.Map;

/** Why somebody does not get in, or may not let somebody in. */
public sealed interface SignInRefusal extends Refusal {
    /** Too many attempts have failed; whether there is such an account, this does not say. */
    record Locked(Duration retryAfter) implements SignInRefusal {
        @Override
        public String code() {
            return "sign-in-locked";
        }

        @Override
        public String explanation() {
            return "Too many attempts have failed. Try again in " + seconds() + " seconds, or reset the password.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("retryAfter", seconds());
        }

        private long seconds() {
            return Math.max(1, retryAfter.plusMillis(999).toSeconds());
        }
    }

    record PasswordWrong() implements SignInRefusal {
        @Override
        public String code() {
            return "password-wrong";
        }

        @Override
        public String explanation() {
            return "This is not your current password.";
        }
    }

    /** It was used, has expired, was replaced by a newer one or never existed: all look the same. */
    record LinkInvalid() implements SignInRefusal {
        @Override
        public String code() {
            return "link-invalid";
        }

        @Override
        public String explanation() {
            return "This link does not work any more. Ask for a new one.";
        }
    }

    record MoreThanYouHave(String role) implements SignInRefusal {
        @Override
        public String code() {
            return "role-beyond-yours";
        }

        @Override
        public String explanation() {
            return "You cannot give the role " + role + ": it may do more than you may.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("role", role);
        }
    }

    record AlreadyInvited() implements SignInRefusal {
        @Override
        public String code() {
            return "already-invited";
        }

        @Override
        public String explanation() {
            return "An invitation for this e-mail address is open. Revoke it first.";
        }
    }

    /**
     * The password was right; what is missing is the second factor.
     *
     * @param ticket lets who has the code go on, for a few minutes
     */
    record SecondFactorNeeded(String ticket) implements SignInRefusal {
        @Override
        public String code() {
            return "second-factor-needed";
        }

        @Override
        public String explanation() {
            return "Now give the code of your authenticator, or one of your recovery codes, with the ticket.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("ticket", ticket);
        }

        @Override
        public String toString() {
            return "SecondFactorNeeded[…]";
        }
    }

    record CodeWrong() implements SignInRefusal {
        @Override
        public String code() {
            return "code-wrong";
        }

        @Override
        public String explanation() {
            return "The code is wrong, or was used before. Wait for the next one.";
        }
    }

    record SecondFactorThere() implements SignInRefusal {
        @Override
        public String code() {
            return "second-factor-there";
        }

        @Override
        public String explanation() {
            return "You have a second factor. Remove it before you add another one.";
        }
    }
}
