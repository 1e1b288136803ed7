package io.parley.app.command;

import io.parley.messaging.id.ParkedId;
import io.parley.messaging.service.WebhookService;
import io.parley.messaging.store.ParkedStore.Parked;
import java.util.List;

/** Shows parked webhook bodies and has them read again. Never prints what is in them. */
final class ParkedCommand {
    static final String USAGE = "./parley parked list, ./parley parked replay ID, or ./parley parked replay all";
    private static final int MOST = 1000;

    private final Terminal terminal;
    private final WebhookService webhooks;
    private final WebhookService.Replay replay;

    ParkedCommand(Terminal terminal, WebhookService webhooks, WebhookService.Replay replay) {
        this.terminal = terminal;
        this.webhooks = webhooks;
        this.replay = replay;
    }

    static boolean understands(List<String> arguments) {
        return arguments.equals(List.of("list"))
                || (arguments.size() == 2 && arguments.getFirst().equals("replay"));
    }

    /** The process's exit code. */
    int run(List<String> arguments) {
        return arguments.size() == 1 ? list() : replay(arguments.getLast());
    }

    private int list() {
        var parked = webhooks.parked(MOST);
        if (parked.isEmpty()) {
            terminal.say("Nothing is parked.");
        }
        parked.forEach(each -> terminal.say(each.id() + "  " + each.receivedAt() + "  " + each.type() + "  "
                + each.body().length() + " bytes  " + each.why()));
        return 0;
    }

    private int replay(String which) {
        var chosen = webhooks.parked(MOST).stream()
                .filter(each -> which.equals("all") || each.id().toString().equals(which))
                .map(Parked::id)
                .toList();
        if (chosen.isEmpty() && !which.equals("all")) {
            terminal.complain("Nothing of this id is parked. See ./parley parked list");
            return 1;
        }
        long read = chosen.stream().filter(this::replay).count();
        terminal.say(read + " of " + chosen.size() + " could be read and are stored; the rest stays parked.");
        return read == chosen.size() ? 0 : 1;
    }

    private boolean replay(ParkedId id) {
        return webhooks.replay(id, replay);
    }
}
