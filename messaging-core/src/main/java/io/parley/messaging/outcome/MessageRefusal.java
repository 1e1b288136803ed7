package io.parley.messaging.outcome;

import io.parley.messaging.id.MemberId;
import java.time.Duration;
import java.util.Map;

/** Why a message cannot be written, changed, deleted or reacted to. */
public sealed interface MessageRefusal extends Refusal {
    record NotTheAuthor() implements MessageRefusal {
        @Override
        public String code() {
            return "not-the-author";
        }

        @Override
        public String explanation() {
            return "Only who wrote it may change it.";
        }
    }

    record EditWindowOver(Duration window) implements MessageRefusal {
        @Override
        public String code() {
            return "edit-window-over";
        }

        @Override
        public String explanation() {
            return "It can be changed for " + window.toMinutes() + " minutes after it was written.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("windowSeconds", window.toSeconds());
        }
    }

    record AlreadyDeleted() implements MessageRefusal {
        @Override
        public String code() {
            return "message-deleted";
        }

        @Override
        public String explanation() {
            return "The message was deleted.";
        }
    }

    record ChannelCannotEdit() implements MessageRefusal {
        @Override
        public String code() {
            return "channel-cannot-edit";
        }

        @Override
        public String explanation() {
            return "The message left for the customer's platform, which cannot change it. Write another one.";
        }
    }

    record BeingSent() implements MessageRefusal {
        @Override
        public String code() {
            return "message-being-sent";
        }

        @Override
        public String explanation() {
            return "The message is on its way to the platform. Delete it once it has arrived or failed.";
        }
    }

    record NotAnEmoji() implements MessageRefusal {
        @Override
        public String code() {
            return "not-an-emoji";
        }

        @Override
        public String explanation() {
            return "React with exactly one emoji.";
        }
    }

    record TooManyReactions(int limit) implements MessageRefusal {
        @Override
        public String code() {
            return "too-many-reactions";
        }

        @Override
        public String explanation() {
            return "A message carries at most " + limit + " different reactions.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("limit", limit);
        }
    }

    record MentionOutside(MemberId member) implements MessageRefusal {
        @Override
        public String code() {
            return "mention-outside";
        }

        @Override
        public String explanation() {
            return "The member who is mentioned cannot read this conversation.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("member", member.toString());
        }
    }

    record SpansUnfit() implements MessageRefusal {
        @Override
        public String code() {
            return "spans-unfit";
        }

        @Override
        public String explanation() {
            return "Spans lie within the text, in order, and none of a kind overlaps another.";
        }
    }

    /** The organization refuses messages with words of its list. */
    record WordsRefused() implements MessageRefusal {
        @Override
        public String code() {
            return "words-refused";
        }

        @Override
        public String explanation() {
            return "Your organization does not allow some of these words. Say it differently.";
        }
    }

    record TooManyMessages(Duration retryAfter) implements MessageRefusal {
        @Override
        public String code() {
            return "too-many-messages";
        }

        @Override
        public String explanation() {
            return "You write too fast. Wait " + seconds() + " seconds.";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("retryAfter", seconds());
        }

        /** Rounded up: who comes a moment too early is sent away again. */
        private long seconds() {
            return Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds());
        }
    }

    record ReplyElsewhere() implements MessageRefusal {
        @Override
        public String code() {
            return "reply-elsewhere";
        }

        @Override
        public String explanation() {
            return "replyTo names no message of this conversation.";
        }
    }

    /** The channel of the conversation cannot carry it. */
    record ContentNotSupported() implements MessageRefusal {
        @Override
        public String code() {
            return "content-not-supported-by-channel";
        }

        @Override
        public String explanation() {
            return "Messages of this kind cannot be sent there. Say it in words.";
        }
    }

    /**
     * A part of it is too much, too little, or out of range.
     *
     * @param rule what the part has to be, as the rest of a sentence that begins with its name
     */
    record ContentUnfit(String part, String rule) implements MessageRefusal {
        @Override
        public String code() {
            return "content-unfit";
        }

        @Override
        public String explanation() {
            return "In the content, " + part + " " + rule + ".";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("part", part);
        }
    }
}
