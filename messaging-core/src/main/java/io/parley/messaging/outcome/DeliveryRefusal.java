package io.parley.messaging.outcome;

/** Why a message is not sent again. */
public sealed interface DeliveryRefusal extends Refusal {
    /** It did not fail, or there is nothing left of it. */
    record NotFailed() implements DeliveryRefusal {
        @Override
        public String code() {
            return "not-failed";
        }

        @Override
        public String explanation() {
            return "Only a message that failed can be sent again.";
        }
    }

    /** Nobody knows whether the platform took it. */
    record RetryWouldSendTwice() implements DeliveryRefusal {
        @Override
        public String code() {
            return "retry-would-send-twice";
        }

        @Override
        public String explanation() {
            return "The platform gave no answer, so the contact may have the message already. Say that it is to be sent "
                    + "even then, or wait for the platform's report.";
        }
    }
}
