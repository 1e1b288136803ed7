package io.parley.wire;

/** The pages about files. */
final class FileProblems {
    static final ProblemText FILE_TOO_LARGE =
            new ProblemText(413, "The file is too large", "Send a smaller file: the limit is in the answer.");
    static final ProblemText TOO_MANY_FILES =
            new ProblemText(422, "Too many files", "Send them in several messages: the limit is in the answer.");
    static final ProblemText FILE_TYPE_NOT_ALLOWED =
            new ProblemText(415, "This type of file is not allowed", "What counts is the content, not the name.");
    static final ProblemText FILE_EMPTY = new ProblemText(422, "The file is empty", "Send a file that has content.");
    static final ProblemText ARCHIVE_UNSAFE = new ProblemText(
            422, "The archive is not safe", "It unfolds to too much, or hides archives in archives. Send the files.");
    static final ProblemText FILE_INFECTED = new ProblemText(
            422, "The file is infected", "The virus scanner found something in it, so it was not kept.");
    static final ProblemText FILE_QUARANTINED = new ProblemText(
            409,
            "The file was not scanned yet",
            "The virus scanner could not be asked. Nobody gets the file until it was: try again later.",
            true);
    static final ProblemText FILE_ATTACHED_ALREADY =
            new ProblemText(409, "The file is used already", "A file is sent once, or shows a group. Upload it again.");
    static final ProblemText NOT_AN_IMAGE = new ProblemText(
            422, "Not an image", "A group is shown by an image: what counts is the content, not the name.");
    static final ProblemText TICKET_INVALID = new ProblemText(
            403, "The ticket is invalid", "Use a ticket exactly as it was given to you, for that file.");
    static final ProblemText TICKET_EXPIRED =
            new ProblemText(403, "The ticket has expired", "Ask for another one: POST /api/v1/files/{id}/ticket.");

    static final ProblemText AVATAR_NOT_SQUARE =
            new ProblemText(422, "The picture is not square", "Cut it first, so that it is as wide as it is high.");
    static final ProblemText MALFORMED_UPLOAD = new ProblemText(
            400,
            "Not an upload",
            "Send multipart/form-data with files in it, or one file as the body with its name in the parameter name.");
    static final ProblemText RANGE_NOT_SATISFIABLE =
            new ProblemText(416, "No such range", "The file is shorter: see Content-Range.");

    private FileProblems() {}
}
