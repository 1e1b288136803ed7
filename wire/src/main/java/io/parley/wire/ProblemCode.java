package io.parley.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every code that a problem can have, with the page people find behind it. A code once published keeps its word and its
 * meaning.
 */
public enum ProblemCode {
    // Refusals of the core: the same words as there.
    NOT_FOUND(404, "Not found", "It does not exist, or belongs to another organization: the two look the same."),
    FORBIDDEN(403, "Forbidden", "Your role lacks a permission. Ask somebody who manages members for it."),
    ONLY_IN_PERSON(
            403,
            "Only in person",
            "Sign in as the member it is about: keys, and people who act for a member, cannot change how they sign in."),
    NOT_AN_ADMINISTRATOR(
            403,
            "Not an administrator of the server",
            "Sign in as somebody who runs the server; ./parley administrator add EMAIL makes a member one."),
    ORGANIZATION_SUSPENDED(
            403,
            "The organization is suspended",
            "Those who run the server have shut the organization. What customers write is kept; ask them."),
    ORGANIZATION_NOT_SUSPENDED(
            409, "The organization is not suspended", "Suspend the organization and export it before you delete it."),
    NAME_DIFFERS(422, "The name differs", "Give the name of the organization that is to be deleted, letter by letter."),
    OWN_ORGANIZATION(
            409, "It is your own organization", "Somebody of another organization who runs the server can do this."),
    ROLE_BUILT_IN(
            409, "The role is built in", "Every organization has this role as it is. Make one of your own instead."),
    ROLE_TAKEN(409, "The role's key is taken", "Choose another key, or change the role that has this one."),
    ROLE_IN_USE(409, "The role is in use", "Members have this role. Give them another one first."),
    TOO_MANY_ROLES(409, "Too many roles", "Remove a role that nobody needs: the limit is in the answer."),
    PERMISSION_NOT_HELD(
            403,
            "Permission not held",
            "Nobody gives more than they have: the permissions you lack are in the answer."),
    NOT_IN_OFFICE(
            409,
            "Not in that office",
            "This member sees the conversations of their own offices only. Move the conversation there first."),
    OFFICE_IN_USE(
            409,
            "The office is in use",
            "Channels or conversations belong to this office. Give them to another one first."),
    TOO_MANY_UNITS(409, "Too many offices or teams", "Remove one that nobody needs: the limit is in the answer."),
    REACH_NOT_HELD(403, "Reach not held", "Whoever is bound to offices gives nobody more than these."),
    TEXT_EMPTY(422, "The text is empty", "Write something: a text needs at least one character that is not blank."),
    TEXT_TOO_LONG(422, "The text is too long", "Shorten the text, or send it in parts: the detail names the limit."),
    CONVERSATION_MOVED_ON(
            409,
            "The conversation moved on",
            "Something was said since the event in expectedLastSeq. Read the messages that came between, which are in "
                    + "the answer, and send again with the lastSeq given there."),
    NOT_FAILED(409, "The message did not fail", "Only a message that failed can be sent again."),
    RETRY_WOULD_SEND_TWICE(409, "It may have been sent", "Send evenIfSent with it: it may arrive twice then."),
    CONVERSATION_CLOSED(
            409, "The conversation is closed", "Set the conversation's status to open first, then write or assign."),
    ANOTHER_CONVERSATION_OPEN(
            409, "Another conversation is open", "A contact has one per channel. Go on there: its id is in the answer."),
    BEYOND_LAST_SEQ(422, "Beyond the end", "A read mark cannot lie beyond the conversation's last event."),
    REPLY_ELSEWHERE(422, "Reply to another conversation", "replyTo must name a message of the same conversation."),
    MEMBER_AT_CAPACITY(409, "The member is full", "Assign it to somebody else, or raise the member's capacity."),
    ACCOUNT_TAKEN(
            409, "The account is connected already", "An account belongs to one channel. Disconnect it there first."),
    CHANNEL_TYPE_UNKNOWN(ChannelProblems.CHANNEL_TYPE_UNKNOWN),
    CHANNEL_SETTINGS_UNFIT(ChannelProblems.CHANNEL_SETTINGS_UNFIT),
    CHANNEL_NOT_ACCEPTED(ChannelProblems.CHANNEL_NOT_ACCEPTED),
    CHANNEL_PLATFORM_SILENT(ChannelProblems.CHANNEL_PLATFORM_SILENT),
    CHANNEL_CANNOT(ChannelProblems.CHANNEL_CANNOT),
    CHANNEL_SECRETS_UNREADABLE(ChannelProblems.CHANNEL_SECRETS_UNREADABLE),
    CHANNEL_SIGN_UP_INVALID(ChannelProblems.CHANNEL_SIGN_UP_INVALID),
    CHANNEL_HANDLE_INVALID(ChannelProblems.CHANNEL_HANDLE_INVALID),
    TEMPLATE_UNKNOWN(ChannelProblems.TEMPLATE_UNKNOWN),
    TEMPLATE_NOT_APPROVED(ChannelProblems.TEMPLATE_NOT_APPROVED),
    TEMPLATE_PLACES_DIFFER(ChannelProblems.TEMPLATE_PLACES_DIFFER),
    TEMPLATE_PLACE_UNFIT(ChannelProblems.TEMPLATE_PLACE_UNFIT),
    TEMPLATE_TOO_LONG(ChannelProblems.TEMPLATE_TOO_LONG),
    EMAIL_TAKEN(409, "The e-mail address is taken", "Somebody is registered with this address. Sign in instead."),
    PASSWORD_TOO_WEAK(
            422, "The password is too weak", "Choose 8 to 128 characters, and none of the most common passwords."),
    CREDENTIALS_WRONG(401, "Wrong credentials", "E-mail address or password is wrong."),
    TOKEN_EXPIRED(401, "The token has expired", "Get a new access token with the refresh token."),
    TOKEN_INVALID(401, "The token is invalid", "The token is not one of ours, or was altered. Sign in again."),
    SESSION_ENDED(401, "The session has ended", "Sign in again."),
    REFRESH_TOKEN_REUSED(
            401,
            "The refresh token was used before",
            "A refresh token works once. Its whole session has been ended, as it may have been stolen. Sign in again."),
    SIGN_IN_LOCKED(
            429,
            "Too many attempts have failed",
            "After five failures nobody gets in for fifteen minutes, with this address or from this place. Try again after "
                    + "the time in Retry-After, or reset the password.",
            true),
    PASSWORD_WRONG(403, "Not your password", "Give your current password to change how you sign in."),
    LINK_INVALID(
            410,
            "The link does not work any more",
            "It was used, has expired, or was replaced by a newer one. Ask for a new one."),
    ROLE_BEYOND_YOURS(
            403, "The role may do more than you", "Nobody gives others more than they have; only owners make owners."),
    ALREADY_INVITED(409, "Invited already", "An invitation for this address is open. Revoke it first."),
    SECOND_FACTOR_NEEDED(
            401,
            "A second factor is needed",
            "Send the ticket from this answer with a code of your authenticator, or a recovery code, to "
                    + "/api/v1/auth/mfa/verify."),
    CODE_WRONG(422, "The code is wrong", "Codes work once, and for about a minute. Wait for the next one."),
    SECOND_FACTOR_THERE(409, "There is a second factor", "Remove it before you add another one."),
    KEY_INVALID(401, "The key is invalid", "The API key is not one of ours, or was revoked. Ask for another one."),
    KEY_EXPIRED(401, "The key has expired", "Ask who made the API key for another one."),
    KEY_EXPIRY_UNFIT(422, "The key's end does not fit", "expiresAt must lie ahead, and at most ten years."),
    TOO_MANY_KEYS(409, "Too many keys", "Revoke one that is not used any more: the limit is in the answer."),
    SIGN_IN_ATTEMPT_INVALID(
            400,
            "No such sign-in",
            "It was begun in another browser, more than ten minutes ago, or is over. Begin again."),
    PROVIDER_DECLINED(403, "The provider declined", "It did not let you in, or you chose not to. Begin again."),
    PROVIDER_NOT_BELIEVED(
            403, "The provider is not believed", "What it says cannot be verified. If it stays so, tell the operator."),
    PROVIDER_UNREACHABLE(424, "The provider does not answer", "Try again later, or sign in with your password."),
    NO_ACCOUNT(
            403,
            "No account",
            "Nobody here is linked with this account. Ask for an invitation, or register an organization; if you are a "
                    + "member, sign in with your password and link the account."),
    LINK_FIRST(
            409,
            "Link the account first",
            "A member has this e-mail address. Who has an address need not be the member: sign in with your password "
                    + "once and link the account, then it opens."),
    IDENTITY_TAKEN(409, "The account is linked already", "It is linked with another member. Remove it there first."),
    PROVIDER_LINKED_ALREADY(
            409, "The provider is linked already", "You have linked another account of it. Remove that one first."),
    SIGN_IN_CODE_INVALID(
            401, "The code is invalid", "It works once, within a minute, in the browser it was made for. Begin again."),
    NOT_THE_AUTHOR(403, "Not yours", "Only who wrote it may change it."),
    EDIT_WINDOW_OVER(409, "Too late to edit", "It can be changed for a while after it was written: see windowSeconds."),
    MESSAGE_DELETED(409, "The message was deleted", "A deleted message is a placeholder; nothing can be done with it."),
    CHANNEL_CANNOT_EDIT(
            409, "The channel cannot edit", "The message left for the customer's platform. Write another one."),
    MESSAGE_BEING_SENT(409, "The message is being sent", "Delete it once it has arrived or failed."),
    NOT_AN_EMOJI(422, "Not an emoji", "React with exactly one emoji."),
    TOO_MANY_REACTIONS(422, "Too many reactions", "Take part in one of the reactions that are there already."),
    MENTION_OUTSIDE(422, "Nobody here by that id", "Mention members who can read the conversation."),
    SPANS_UNFIT(422, "Spans do not fit", "Spans lie within the text, in order, and none of a kind overlaps another."),
    CONTENT_UNFIT(422, "The content does not fit", "A part of it is out of range: which one, is in the answer."),
    CONTENT_NOT_SUPPORTED_BY_CHANNEL(
            422, "The channel cannot carry it", "Messages of this kind cannot be sent there. Say it in words."),
    WORDS_REFUSED(422, "Words not allowed", "The organization refuses some of these words. Say it differently."),
    TOO_MANY_MESSAGES(429, "Too many messages", "Slow down, and try again after the time in Retry-After.", true),
    NOT_A_GROUP(409, "Not a group", "Only groups have an owner, a name and participants that change."),
    NOT_THE_OWNER(403, "Not the owner", "Ask the group's owner."),
    OWNER_MUST_STAY(409, "The owner must stay", "Make somebody else the owner first, then leave."),
    GROUP_FULL(409, "The group is full", "Remove somebody first, or open another group."),
    NOT_A_PARTICIPANT(409, "Not in the conversation", "Name somebody who takes part in the conversation."),
    WITH_ONESELF(422, "Nobody to talk to", "A direct conversation is with another member."),
    CONVERSATION_PRIVATE(
            409, "A private conversation", "Only work for customers and the team is assigned and has a status."),
    ALREADY_ASSIGNED(409, "Somebody has it already", "Somebody was faster: who is in the answer."),
    NOBODY_THERE(422, "Nobody named", "Name at least one other member."),
    FILE_TOO_LARGE(FileProblems.FILE_TOO_LARGE),
    TOO_MANY_FILES(FileProblems.TOO_MANY_FILES),
    FILE_TYPE_NOT_ALLOWED(FileProblems.FILE_TYPE_NOT_ALLOWED),
    FILE_EMPTY(FileProblems.FILE_EMPTY),
    IMAGE_TOO_LARGE(422, "The image has too many pixels", "Make the image smaller: the limit is in the answer."),
    ARCHIVE_UNSAFE(FileProblems.ARCHIVE_UNSAFE),
    FILE_INFECTED(FileProblems.FILE_INFECTED),
    FILE_QUARANTINED(FileProblems.FILE_QUARANTINED),
    FILE_ATTACHED_ALREADY(FileProblems.FILE_ATTACHED_ALREADY),
    NOT_AN_IMAGE(FileProblems.NOT_AN_IMAGE),
    TICKET_INVALID(FileProblems.TICKET_INVALID),
    TICKET_EXPIRED(FileProblems.TICKET_EXPIRED),
    NOTHING_TO_SEARCH(422, "Nothing to look for", "Say what to look for: at least one word, number or filter."),
    SEARCH_TOO_LONG(422, "The search is too long", "Look for less at once: the limit is in the answer."),
    SEARCH_TOO_MANY_WORDS(422, "Too many words", "Look for fewer words at once: the limit is in the answer."),
    CONNECTION_WITH_ONESELF(422, "Nobody to connect with", "Nobody connects with themselves."),
    CONNECTED_ALREADY(409, "Connected already", "There is nothing to ask for."),

    ADDRESS_NOT_ALLOWED(
            403,
            "Not from this network",
            "The organization lets its members in from some networks only. Ask somebody who manages access."),
    LOCATION_NEEDED(
            403,
            "Where are you?",
            "Your role signs in at work only. Send location {latitude, longitude, accuracyMeters} with an accuracy of "
                    + "1000 m or better."),
    TOO_FAR_AWAY(403, "Too far away", "Your role signs in at work only. Ask somebody who manages access."),
    WOULD_LOCK_YOU_OUT(
            409,
            "You would be locked out",
            "The list lacks the address from which you ask. Add it, or change the list on the server: ./parley "
                    + "ip-allowlist clear EMAIL."),

    // What is wrong with a request before the core sees it.
    UNAUTHENTICATED(401, "Not signed in", "Send an access token: Authorization: Bearer <token>."),
    MALFORMED_JSON(
            400,
            "Not JSON",
            "The body must be one JSON value in UTF-8, without repeated keys, at most 32 levels deep."),
    UNKNOWN_FIELD(
            422, "Unknown field", "The body has a field that this request does not know. Perhaps it is misspelt."),
    MISSING_FIELD(422, "Missing field", "The body lacks a field that this request needs."),
    WRONG_TYPE(422, "Wrong type", "A field's value is of another type than this request expects."),
    INVALID_VALUE(422, "Invalid value", "A field's value is of the right type, but not one that can be used."),
    INVALID_PARAMETER(400, "Invalid parameter", "A query parameter or a header cannot be used. The detail names it."),
    INVALID_REQUEST(400, "Invalid request", "The request is not one that can be understood as HTTP."),
    INVALID_POSITION(
            400,
            "Invalid position",
            "Use a position or a cursor exactly as it was given to you, in the same organization."),
    ROLE_BEYOND_OWN(
            403, "The role may do more than you may", "Nobody gives or takes away what they have not themselves."),
    OWNERS_ONLY(403, "Only an owner can do this", "Only owners make somebody an owner, or an owner something else."),
    LAST_OWNER(409, "The last owner stays", "Make somebody else an owner first."),
    NOT_ONESELF(409, "Not to oneself", "Nobody deactivates themselves: ask another member to do it."),
    MEMBER_DEACTIVATED(409, "The member is deactivated", "Reactivate them first."),
    NO_SUCH_ROLE(422, "No such role", "The organization has no role of this key."),
    AVATAR_NOT_SQUARE(422, "The picture is not square", "Cut it first, so that it is as wide as it is high."),
    CSRF(
            403,
            "Not from our own page",
            "With cookies, a request that changes something needs the header X-Parley-CSRF: 1, and has to come from the "
                    + "server's own page or one that is allowed."),
    UNKNOWN_COMMAND(404, "Unknown command", "There is no command of this type."),
    METHOD_NOT_ALLOWED(
            405, "Method not allowed", "This address exists, but not with this method: see the Allow header."),
    BODY_TOO_LARGE(413, "The body is too large", "Send less at once."),
    IDEMPOTENCY_MISMATCH(
            422,
            "The idempotency key was used for something else",
            "This Idempotency-Key came before with another request. Use a new key for a new request."),
    REQUEST_IN_PROGRESS(
            409,
            "The same request is being worked on",
            "Another request with this Idempotency-Key has not ended yet. Try again after the time in Retry-After.",
            true),
    MALFORMED_UPLOAD(
            400,
            "Not an upload",
            "Send multipart/form-data with files in it, or one file as the body with its name in the parameter name."),
    RANGE_NOT_SATISFIABLE(416, "No such range", "The file is shorter: see Content-Range."),
    WEBHOOK_FORGED(403, "Not from the platform", "The signature is missing or wrong, so nothing was read."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Slow down, and try again after the time in Retry-After.", true),
    STORE_UNAVAILABLE(
            503,
            "The store is unavailable",
            "The database cannot be reached right now. Nothing is lost: try again after the time in Retry-After.",
            true),
    INTERNAL(500, "Internal error", "This is our fault. Tell the operator the requestId.", true);

    private final ProblemText text;

    ProblemCode(int status, String title, String explanation) {
        this(status, title, explanation, false);
    }

    ProblemCode(int status, String title, String explanation, boolean retryable) {
        this(new ProblemText(status, title, explanation, retryable));
    }

    ProblemCode(ProblemText text) {
        this.text = text;
    }

    /** The code with this word. */
    public static Optional<ProblemCode> find(String word) {
        return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
    }

    /** The code as it is written everywhere, as {@code unknown-field}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return text.status();
    }

    public String title() {
        return text.title();
    }

    public String explanation() {
        return text.explanation();
    }

    /** Whether the same request may succeed later. */
    public boolean retryable() {
        return text.retryable();
    }
}
