package io.parley.messaging.outcome;

import java.util.List;
import java.util.Map;

/** Why a channel is not connected, not changed, or cannot be asked something. */
public sealed interface ChannelRefusal extends Refusal {
    record TypeUnknown(String type, List<String> known) implements ChannelRefusal {
        public TypeUnknown {
            known = List.copyOf(known);
        }

        @Override
        public String code() {
            return "channel-type-unknown";
        }

        @Override
        public String explanation() {
            return "This server has no channels of the type " + type + ". Known are: " + String.join(", ", known) + ".";
        }
    }

    /** What the channel is told is not what its type asks for. */
    record SettingsUnfit(List<String> missing, List<String> unknown) implements ChannelRefusal {
        public SettingsUnfit {
            missing = List.copyOf(missing);
            unknown = List.copyOf(unknown);
        }

        @Override
        public String code() {
            return "channel-settings-unfit";
        }

        @Override
        public String explanation() {
            return (missing.isEmpty() ? "" : "Missing settings: " + String.join(", ", missing) + ". ")
                    + (unknown.isEmpty() ? "" : "Unknown settings: " + String.join(", ", unknown) + ". ")
                    + "The channel types name the settings that each takes.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("missing", missing, "unknown", unknown);
        }
    }

    /** The platform says that it does not work like this. */
    record NotAccepted(FailureReason why) implements ChannelRefusal {
        @Override
        public String code() {
            return "channel-not-accepted";
        }

        @Override
        public String explanation() {
            return "The platform does not accept this: " + why.explanation();
        }

        @Override
        public Map<String, Object> facts() {
            return reason(why);
        }
    }

    /** The platform did not give a usable answer. */
    record PlatformSilent(FailureReason why) implements ChannelRefusal {
        @Override
        public String code() {
            return "channel-platform-silent";
        }

        @Override
        public String explanation() {
            return "The platform gave no usable answer: " + why.explanation() + " Try again later.";
        }

        @Override
        public Map<String, Object> facts() {
            return reason(why);
        }
    }

    /**
     * @param what that channels of this type cannot, as a noun
     */
    record NotOffered(String what, String type) implements ChannelRefusal {
        @Override
        public String code() {
            return "channel-cannot";
        }

        @Override
        public String explanation() {
            return "Channels of the type " + type + " have no " + what + " on this server.";
        }
    }

    record SecretsUnreadable() implements ChannelRefusal {
        @Override
        public String code() {
            return "channel-secrets-unreadable";
        }

        @Override
        public String explanation() {
            return "The channel's secrets cannot be opened with the server's ENCRYPTION_KEY. Give the server the key they"
                    + " were sealed with, or tell the channel its secrets anew.";
        }
    }

    record SignUpInvalid() implements ChannelRefusal {
        @Override
        public String code() {
            return "channel-sign-up-invalid";
        }

        @Override
        public String explanation() {
            return "This sign-up was begun by somebody else, took longer than 10 minutes, or is over. Begin again.";
        }
    }

    record HandleInvalid() implements ChannelRefusal {
        @Override
        public String code() {
            return "channel-handle-invalid";
        }

        @Override
        public String explanation() {
            return "The handle is good for 30 minutes, for whoever signed up. Sign up at the platform again.";
        }
    }

    private static Map<String, Object> reason(FailureReason why) {
        return Map.of("reason", why.code(), "platformCode", why.platformCode());
    }
}
