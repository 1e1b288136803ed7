package planted.messaging.identity;

/** Planted. */
public enum Permission {
    ASSIGN
}
