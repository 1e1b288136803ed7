package planted.messaging.identity;

/** Planted: one who can be asked what they may. */
public record Caller(Permission permission) {
    public boolean may(Permission other) {
        return permission == other;
    }
}
