package io.parley.app.host;

import io.parley.messaging.port.Happening;
import io.parley.messaging.port.Observer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what happens and logs what an operator may have to look at. Thread-safe. */
public final class LogObserver implements Observer {
    private static final Logger LOG = LoggerFactory.getLogger("io.parley.happening");

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    @Override
    public void happened(Happening happening) {
        counts.computeIfAbsent(happening.getClass().getSimpleName(), name -> new LongAdder())
                .increment();
        switch (happening) {
            case Happening.WebhookForged(var type, var why) ->
                LOG.warn("webhook refused channel={} why=\"{}\"", type, why);
            case Happening.WebhookParked(var type, var why) ->
                LOG.warn("webhook parked channel={} why=\"{}\"", type, why);
            case Happening.AccountUnknown(var type) -> LOG.warn("webhook for an unknown account channel={}", type);
            case Happening.UnrecognisedKept(var type, var kind) ->
                LOG.info("webhook of an unknown kind kept channel={} kind=\"{}\"", type, printable(kind));
            case Happening.DeliveryEnded ended -> ended(ended);
            case Happening.DeliveryPostponed(var type, var conversation, var message, var code) ->
                LOG.warn(
                        "delivery postponed channel={} conversation={} message={} code={}",
                        type,
                        conversation,
                        message,
                        code);
            case Happening.ChannelFound(var type, var channel, var health, var code) ->
                LOG.info("channel found channel={} id={} health={} code={}", type, channel, health, code);
            case Happening.LeaseLost(var conversation) -> LOG.warn("lease lost conversation={}", conversation);
            case Happening.MessageStored ignored -> LOG.debug("{}", happening);
            case Happening.DuplicateIgnored ignored -> LOG.debug("{}", happening);
            case Happening.ReportForUnknownMessage ignored -> LOG.debug("{}", happening);
            case Happening.ChangeTaken ignored -> LOG.debug("{}", happening);
            case Happening.ChangeKept ignored -> LOG.debug("{}", happening);
            case Happening.ReportTaken ignored -> LOG.debug("{}", happening);
        }
    }

    /** How often each kind of thing happened since the start. */
    public Map<String, Long> counts() {
        var sums = new TreeMap<String, Long>();
        counts.forEach((name, count) -> sums.put(name, count.sum()));
        return sums;
    }

    private static void ended(Happening.DeliveryEnded ended) {
        var level = ended.code().isEmpty() ? LOG.atDebug() : LOG.atWarn();
        level.log(
                "delivery ended channel={} conversation={} message={} status={} code={}",
                ended.type(),
                ended.conversation(),
                ended.message(),
                ended.status(),
                ended.code());
    }

    /** The platform names the kind: it must not be able to forge lines of the log. */
    private static String printable(String kind) {
        String start = kind.substring(0, Math.min(kind.length(), 64));
        return start.replaceAll("[^\\w .:/-]", "?");
    }
}
