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

    record LocationNeeded() implements PlaceRefusal {
        @Override
        public String code() {
            return "location-needed";
        }

        @Override
        public String explanation() {
            return "Your role signs in at work only: send your location, to within a kilometre.";
        }
    }

    record TooFarAway() implements PlaceRefusal {
        @Override
        public String code() {
            return "too-far-away";
        }

        @Override
        public String explanation() {
            return "Your role signs in at work only, and you are not near any of the organization's places.";
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
