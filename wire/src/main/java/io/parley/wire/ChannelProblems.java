package io.parley.wire;

/** The pages about channels and templates. */
final class ChannelProblems {
    static final ProblemText CHANNEL_TYPE_UNKNOWN = new ProblemText(
            422, "No such type of channel", "This server has no adapter for it: GET /api/v1/channel-types names all.");
    static final ProblemText CHANNEL_SETTINGS_UNFIT = new ProblemText(
            422,
            "The channel's settings are unfit",
            "Settings are missing, or unknown: the answer names them, GET /api/v1/channel-types says what each type takes.");
    static final ProblemText CHANNEL_NOT_ACCEPTED = new ProblemText(
            422,
            "The platform does not accept it",
            "The platform said no, for the reason in the answer: mostly the token is for another account, lacks a "
                    + "permission or has ended. Get a new one there and try again.");
    static final ProblemText CHANNEL_PLATFORM_SILENT = new ProblemText(
            424,
            "The platform does not answer",
            "The platform gave no usable answer. Nothing was changed; try again after the time in Retry-After.",
            true);
    static final ProblemText CHANNEL_CANNOT = new ProblemText(
            409, "Channels of this type cannot", "The platform has no such thing, or the server is not set up for it.");
    static final ProblemText CHANNEL_SECRETS_UNREADABLE = new ProblemText(
            409,
            "The channel's secrets are unreadable",
            "They were sealed with another ENCRYPTION_KEY. Give the server that key, or the channel new secrets.");
    static final ProblemText CHANNEL_SIGN_UP_INVALID = new ProblemText(
            422,
            "The sign-up is not valid",
            "It works once, within ten minutes, for the member who began it. Begin again.");
    static final ProblemText CHANNEL_HANDLE_INVALID = new ProblemText(
            422, "The handle is not valid", "It works for half an hour, for the member who signed up. Sign up again.");
    static final ProblemText TEMPLATE_UNKNOWN = new ProblemText(
            422, "No such template", "The channel has none of this name in this language. Fetch the list again.");
    static final ProblemText TEMPLATE_NOT_APPROVED =
            new ProblemText(422, "The template is not approved", "The platform does not let it be sent. Use another.");
    static final ProblemText TEMPLATE_PLACES_DIFFER = new ProblemText(
            422, "The template's places differ", "Fill each place of the part that the answer names, and no more.");
    static final ProblemText TEMPLATE_PLACE_UNFIT = new ProblemText(
            422,
            "A place of the template is filled badly",
            "What fills a place is not empty and has no line break, no tab and at most four spaces in a row.");
    static final ProblemText TEMPLATE_TOO_LONG = new ProblemText(
            422, "The filled template is too long", "Shorten what fills it: the answer names the limit.");

    private ChannelProblems() {}
}
