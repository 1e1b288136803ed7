package planted.messaging.service;

import planted.messaging.identity.Caller;
import planted.messaging.identity.Permission;

/** Planted: a service with a policy of its own. */
public final class AsksByItself {
    private AsksByItself() {}

    public static boolean decides(Caller caller) {
        return caller.may(Permission.ASSIGN);
    }
}
