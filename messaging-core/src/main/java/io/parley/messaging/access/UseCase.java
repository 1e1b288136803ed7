package io.parley.messaging.access;

import io.parley.messaging.identity.Permission;
import java.util.Optional;

/** What can be asked for by somebody who is known, and what it takes. One constant for each question with its own answer. */
public enum UseCase {
    READ_THE_INBOX(Permission.READ_CONVERSATIONS),
    READ_NOTES(Permission.READ_CONVERSATIONS),
    READ_FILES(Permission.READ_CONVERSATIONS),
    SEARCH_MESSAGES(Permission.READ_CONVERSATIONS),
    SEARCH_CONTACTS(Permission.READ_CONVERSATIONS),
    FOLLOW_WHAT_HAPPENS(Permission.READ_CONVERSATIONS),
    MARK_AS_READ(Permission.READ_CONVERSATIONS),
    READ_CHANNELS(Permission.READ_CONVERSATIONS),
    /** Who is in the organization, in which roles, offices and teams. */
    READ_THE_TEAM(Permission.READ_CONVERSATIONS),
    SEE_WHO_IS_THERE(Permission.READ_CONVERSATIONS),
    CONNECT_WITH_MEMBERS(Permission.READ_CONVERSATIONS),

    POST_MESSAGES(Permission.WRITE_MESSAGES),
    /** What failed. */
    SEND_MESSAGES_AGAIN(Permission.WRITE_MESSAGES),
    /** Everything that failed on a channel. */
    SEND_A_CHANNEL_AGAIN(Permission.MANAGE_CHANNELS),
    EDIT_OWN_MESSAGES(Permission.WRITE_MESSAGES),
    DELETE_OWN_MESSAGES(Permission.WRITE_MESSAGES),
    REACT_TO_MESSAGES(Permission.WRITE_MESSAGES),
    SHOW_THAT_ONE_TYPES(Permission.WRITE_MESSAGES),
    KEEP_DRAFTS(Permission.WRITE_MESSAGES),
    UPLOAD_FILES(Permission.WRITE_MESSAGES),
    OPEN_INTERNAL_CONVERSATIONS(Permission.WRITE_MESSAGES),
    TALK_WITH_MEMBERS(Permission.WRITE_MESSAGES),
    CHANGE_GROUPS(Permission.WRITE_MESSAGES),
    DELETE_MESSAGES_OF_OTHERS(Permission.MODERATE_MESSAGES),

    WRITE_NOTES(Permission.WRITE_NOTES),
    EDIT_OWN_NOTES(Permission.WRITE_NOTES),
    DELETE_OWN_NOTES(Permission.WRITE_NOTES),
    DELETE_NOTES_OF_OTHERS(Permission.MODERATE_MESSAGES),

    ASSIGN_CONVERSATIONS(Permission.ASSIGN),
    CLAIM_CONVERSATIONS(Permission.ASSIGN),
    /** Get, on becoming available, what nobody has. */
    TAKE_WAITING_CONVERSATIONS(Permission.ASSIGN),
    /** To another office. */
    MOVE_CONVERSATIONS(Permission.ASSIGN),
    CHANGE_THE_STATUS(Permission.CHANGE_STATUS),

    CONNECT_CHANNELS(Permission.MANAGE_CHANNELS),
    /** What a channel was told, but for its secrets. */
    READ_CHANNEL_SETTINGS(Permission.MANAGE_CHANNELS),
    /** And test them, renew their tokens, fetch their templates. */
    CHANGE_CHANNELS(Permission.MANAGE_CHANNELS),
    DISCONNECT_CHANNELS(Permission.MANAGE_CHANNELS),
    GIVE_CHANNELS_TO_OFFICES(Permission.MANAGE_CHANNELS),
    MANAGE_THE_TEAM(Permission.MANAGE_MEMBERS),
    MAKE_ROLES(Permission.MANAGE_ROLES),
    CHANGE_THE_ORGANIZATION(Permission.MANAGE_ORGANIZATION),
    /** And who belongs to them. */
    MANAGE_OFFICES(Permission.MANAGE_ORGANIZATION),
    MANAGE_TEAMS(Permission.MANAGE_ORGANIZATION),
    SAY_WHO_GETS_IN(Permission.MANAGE_ACCESS),
    /** Keys act for whoever makes them, so no key makes another, and nobody does for a member. */
    MAKE_API_KEYS(Takes.PERMISSION_IN_PERSON, Permission.MANAGE_ACCESS),
    READ_THE_AUDIT_LOG(Permission.READ_AUDIT_LOG),

    READ_OWN_PROFILE(Takes.NOTHING),
    /** What one says of oneself, and how one likes to work. */
    CHANGE_OWN_PROFILE(Takes.NOTHING),
    READ_OWN_DRAFTS(Takes.NOTHING),
    DISCARD_OWN_FILES(Takes.NOTHING),
    SAY_WHETHER_AVAILABLE(Takes.NOTHING),
    BE_PRESENT(Takes.NOTHING),
    /** One's own password, second factor, sessions, linked accounts. */
    CHANGE_OWN_SIGN_IN(Takes.OWN_SIGN_IN);

    /** What a use case takes. */
    enum Takes {
        PERMISSION,
        /** And to be the member, or somebody for whom the host vouches. */
        PERMISSION_IN_PERSON,
        NOTHING,
        /** To have signed in oneself. */
        OWN_SIGN_IN
    }

    private final Takes takes;
    private final Optional<Permission> needed;

    UseCase(Permission needed) {
        this(Takes.PERMISSION, needed);
    }

    UseCase(Takes takes, Permission needed) {
        this.takes = takes;
        this.needed = Optional.of(needed);
    }

    UseCase(Takes takes) {
        this.takes = takes;
        this.needed = Optional.empty();
    }

    Takes takes() {
        return takes;
    }

    /** The permission it takes; empty when it takes none. */
    public Optional<Permission> needed() {
        return needed;
    }
}
