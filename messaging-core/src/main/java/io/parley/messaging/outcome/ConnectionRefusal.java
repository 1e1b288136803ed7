package io.parley.messaging.outcome;

/** Why two members cannot be connected. */
public sealed interface ConnectionRefusal extends Refusal {
    record WithOneself() implements ConnectionRefusal {
        @Override
        public String code() {
            return "connection-with-oneself";
        }

        @Override
        public String explanation() {
            return "Nobody connects with themselves.";
        }
    }

    record ConnectedAlready() implements ConnectionRefusal {
        @Override
        public String code() {
            return "connected-already";
        }

        @Override
        public String explanation() {
            return "You are connected already.";
        }
    }
}
