package io.parley.messaging.outcome;

/** Why somebody does not get in from where they are. */
public sealed interface PlaceRefusal extends Refusal {
    record AddressNotAllowed() implements PlaceRefusal {
        @Override
        public String code() {
            return "address-not-allowed";
        }

        @Override
        public String explanation() {
            return "Your organization lets nobody in from this network. Ask somebody who manages access.";
        }
    }

    record WouldLockYouOut() implements PlaceRefusal {
        @Override
        public String code() {
            return "would-lock-you-out";
        }

        @Override
        public String explanation() {
            return "You would be locked out yourself: the list lacks the address from which you ask.";
        }
    }
}
