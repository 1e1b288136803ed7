package io.parley.messaging.conversation;

import io.parley.messaging.id.FileId;
import io.parley.messaging.id.MemberId;
import java.util.Optional;

/** The closed circle of members that a private conversation belongs to. Nobody outside can see it. */
public sealed interface Circle {
    /** Two members, for ever. The lesser id comes first, so that a pair is written in one way. */
    record Pair(MemberId lower, MemberId higher) implements Circle {
        public Pair {
            if (lower.toString().compareTo(higher.toString()) >= 0) {
                throw new IllegalArgumentException("a pair is two members in order");
            }
        }

        /** The pair of two different members. */
        public static Pair of(MemberId one, MemberId other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        public boolean has(MemberId member) {
            return lower.equals(member) || higher.equals(member);
        }
    }

    /**
     * Several members, who come and go.
     *
     * @param owner who decides who belongs to it
     * @param size how many take part
     * @param avatar the file that shows it
     */
    record Group(MemberId owner, int size, Optional<FileId> avatar) implements Circle {
        Group owned(MemberId next) {
            return new Group(next, size, avatar);
        }

        Group sized(int next) {
            return new Group(owner, next, avatar);
        }

        Group showing(Optional<FileId> next) {
            return new Group(owner, size, next);
        }
    }
}
