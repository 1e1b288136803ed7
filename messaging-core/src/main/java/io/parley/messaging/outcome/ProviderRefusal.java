package io.parley.messaging.outcome;

/** Why somebody does not get in by way of a provider. */
public sealed interface ProviderRefusal extends Refusal {
    /** It was begun by nobody, by another browser, too long ago, or is over. */
    record AttemptInvalid() implements ProviderRefusal {
        @Override
        public String code() {
            return "sign-in-attempt-invalid";
        }

        @Override
        public String explanation() {
            return "This sign-in was begun elsewhere, took longer than 10 minutes, or is over. Begin again.";
        }
    }

    record Declined() implements ProviderRefusal {
        @Override
        public String code() {
            return "provider-declined";
        }

        @Override
        public String explanation() {
            return "The provider did not let you in, or you chose not to. Begin again, or sign in with your password.";
        }
    }

    record NotBelieved() implements ProviderRefusal {
        @Override
        public String code() {
            return "provider-not-believed";
        }

        @Override
        public String explanation() {
            return "What the provider says of you cannot be verified. Begin again; if it stays so, tell the operator.";
        }
    }

    record Unreachable() implements ProviderRefusal {
        @Override
        public String code() {
            return "provider-unreachable";
        }

        @Override
        public String explanation() {
            return "The provider does not answer as it should. Try again later, or sign in with your password.";
        }
    }

    record NoAccount() implements ProviderRefusal {
        @Override
        public String code() {
            return "no-account";
        }

        @Override
        public String explanation() {
            return "Nobody here is linked with this account. Ask for an invitation, or register an organization; if you "
                    + "are a member, sign in with your password and link the account.";
        }
    }

    record LinkFirst() implements ProviderRefusal {
        @Override
        public String code() {
            return "link-first";
        }

        @Override
        public String explanation() {
            return "A member has this e-mail address. Sign in with your password once and link the account.";
        }
    }

    record IdentityTaken() implements ProviderRefusal {
        @Override
        public String code() {
            return "identity-taken";
        }

        @Override
        public String explanation() {
            return "This account is linked with another member. Remove it there first.";
        }
    }

    record LinkedAlready() implements ProviderRefusal {
        @Override
        public String code() {
            return "provider-linked-already";
        }

        @Override
        public String explanation() {
            return "You have linked another account of this provider. Remove that one first.";
        }
    }

    record CodeInvalid() implements ProviderRefusal {
        @Override
        public String code() {
            return "sign-in-code-invalid";
        }

        @Override
        public String explanation() {
            return "The code works once, within a minute, in the browser that it was made for. Begin again.";
        }
    }
}
