package io.parley.messaging.message;

/**
 * Something to choose: a button, a row of a list.
 *
 * @param id what comes back when it is chosen
 * @param description a second line; possibly empty
 */
public record Option(String id, String title, String description) {
    public Option(String id, String title) {
        this(id, title, "");
    }

    @Override
    public String toString() {
        return "Option";
    }
}
