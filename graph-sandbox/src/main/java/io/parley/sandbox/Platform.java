package io.parley.sandbox;

/** Where people write, and what its webhooks call it in {@code object}. */
public enum Platform {
    WHATSAPP("whatsapp_business_account"),
    MESSENGER("page"),
    INSTAGRAM("instagram");

    private final String object;

    Platform(String object) {
        this.object = object;
    }

    public String object() {
        return object;
    }
}
