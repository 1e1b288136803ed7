package io.parley.messaging.outcome;

import io.parley.messaging.id.ConversationId;
import io.parley.messaging.id.MemberId;
import io.parley.messaging.identity.Permission;
import java.util.Map;

/** Why a use case said no: a state of the world, not a fault. It tells nothing that a customer wrote. */
public sealed interface Refusal
        permits Refusal.NotFound,
                Refusal.Forbidden,
                Refusal.OnlyInPerson,
                Refusal.TextEmpty,
                Refusal.TextTooLong,
                Refusal.ConversationMovedOn,
                Refusal.ConversationClosed,
                Refusal.AnotherIsOpen,
                Refusal.BeyondLastSeq,
                Refusal.AtCapacity,
                Refusal.AccountTaken,
                Refusal.EmailTaken,
                Refusal.PasswordTooWeak,
                Refusal.CredentialsWrong,
                Refusal.TokenExpired,
                Refusal.TokenInvalid,
                Refusal.SessionEnded,
                Refusal.RefreshTokenReused,
                ChannelRefusal,
                ConnectionRefusal,
                DeliveryRefusal,
                FileRefusal,
                GroupRefusal,
                KeyRefusal,
                MemberRefusal,
                MessageRefusal,
                PlaceRefusal,
                PlatformRefusal,
                ProviderRefusal,
                RoleRefusal,
                SearchRefusal,
                SignInRefusal,
                TemplateRefusal,
                WorkRefusal {
    /** The stable word for it on every wire. */
    String code();

    /** A sentence that names the cause and the way out. */
    String explanation();

    /** What a client needs to go on from here without asking again: texts, numbers and ids as text. */
    default Map<String, Object> facts() {
        return Map.of();
    }

    record NotFound(String what) implements Refusal {
        @Override
        public String code() {
            return "not-found";
        }

        @Override
        public String explanation() {
            return "There is no such " + what + ".";
        }
    }

    record Forbidden(Permission missing) implements Refusal {
        @Override
        public String code() {
            return "forbidden";
        }

        @Override
        public String explanation() {
            return "Your role lacks the permission " + missing + ".";
        }
    }

    record OnlyInPerson() implements Refusal {
        @Override
        public String code() {
            return "only-in-person";
        }

        @Override
        public String explanation() {
            return "This can only be done by the member, signed in: no key and nobody else does it for them.";
        }
    }

    record TextEmpty() implements Refusal {
        @Override
        public String code() {
            return "text-empty";
        }

        @Override
        public String explanation() {
            return "Write something: the text is empty.";
        }
    }

    record TextTooLong(int length, int limit) implements Refusal {
        @Override
        public String code() {
            return "text-too-long";
        }

        @Override
        public String explanation() {
            return "The text has " + length + " characters; at most " + limit + " are allowed.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("length", length, "limit", limit);
        }
    }

    record ConversationMovedOn(long expectedLastSeq, long lastSeq) implements Refusal {
        @Override
        public String code() {
            return "conversation-moved-on";
        }

        @Override
        public String explanation() {
            return "Something was said since event " + expectedLastSeq + ": read up to " + lastSeq + " and send again.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("lastSeq", lastSeq);
        }
    }

    record ConversationClosed() implements Refusal {
        @Override
        public String code() {
            return "conversation-closed";
        }

        @Override
        public String explanation() {
            return "The conversation is closed. Set its status to open first.";
        }
    }

    record AnotherIsOpen(ConversationId open) implements Refusal {
        @Override
        public String code() {
            return "another-conversation-open";
        }

        @Override
        public String explanation() {
            return "This contact already has an open conversation on the channel: " + open + ".";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("conversation", open.toString());
        }
    }

    record BeyondLastSeq(long asked, long lastSeq) implements Refusal {
        @Override
        public String code() {
            return "beyond-last-seq";
        }

        @Override
        public String explanation() {
            return "Cannot read up to " + asked + ": the conversation ends at " + lastSeq + ".";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("lastSeq", lastSeq);
        }
    }

    record AtCapacity(MemberId member, int capacity) implements Refusal {
        @Override
        public String code() {
            return "member-at-capacity";
        }

        @Override
        public String explanation() {
            return "The member already has " + capacity + " conversations, which is their capacity.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("member", member.toString(), "capacity", capacity);
        }
    }

    record AccountTaken() implements Refusal {
        @Override
        public String code() {
            return "account-taken";
        }

        @Override
        public String explanation() {
            return "This account is connected already. Disconnect it there first.";
        }
    }

    record EmailTaken() implements Refusal {
        @Override
        public String code() {
            return "email-taken";
        }

        @Override
        public String explanation() {
            return "Somebody is registered with this e-mail address. Sign in instead.";
        }
    }

    record PasswordTooWeak(int minLength) implements Refusal {
        @Override
        public String code() {
            return "password-too-weak";
        }

        @Override
        public String explanation() {
            return "Choose another password: " + minLength + " to 128 characters, and not one of the most common.";
        }
    }

    record CredentialsWrong() implements Refusal {
        @Override
        public String code() {
            return "credentials-wrong";
        }

        @Override
        public String explanation() {
            return "E-mail address or password is wrong.";
        }
    }

    record TokenExpired() implements Refusal {
        @Override
        public String code() {
            return "token-expired";
        }

        @Override
        public String explanation() {
            return "The access token has expired. Get a new one with the refresh token.";
        }
    }

    record TokenInvalid() implements Refusal {
        @Override
        public String code() {
            return "token-invalid";
        }

        @Override
        public String explanation() {
            return "The token is not one of ours, or was altered. Sign in again.";
        }
    }

    record SessionEnded() implements Refusal {
        @Override
        public String code() {
            return "session-ended";
        }

        @Override
        public String explanation() {
            return "This session has ended. Sign in again.";
        }
    }

    record RefreshTokenReused() implements Refusal {
        @Override
        public String code() {
            return "refresh-token-reused";
        }

        @Override
        public String explanation() {
            return "This refresh token was used before, so its whole session has been ended. Sign in again.";
        }
    }
}
