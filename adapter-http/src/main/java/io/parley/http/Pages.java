package io.parley.http;

import io.parley.messaging.feed.PositionSeal;
import io.parley.messaging.identity.Caller;
import io.parley.messaging.service.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lists as the contract wants them: rows, whether there are more, and where the live stream continues. */
record Pages(PositionSeal positions) {
    static final String STREAM_POSITION = "Stream-Position";

    /**
     * @param next where to read on, from the last row read; asked only when there is more
     */
    <T> Answer answer(Caller caller, Page<T> page, Function<T, Object> row, Function<List<T>, String> next) {
        Optional<String> cursor =
                page.more() && !page.rows().isEmpty() ? Optional.of(next.apply(page.rows())) : Optional.empty();
        return whole(page.rows().stream().map(row).toList(), cursor)
                .with(STREAM_POSITION, positions.seal(caller.organization(), page.position()));
    }

    /** A list that is always complete. */
    static Answer whole(List<?> rows) {
        return whole(rows, Optional.empty());
    }

    /** A part of a list that has no place in the stream. */
    static Answer whole(List<?> rows, Optional<String> next) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("next", next);
        page.put("hasMore", next.isPresent());
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("data", rows);
        envelope.put("page", page);
        return Answer.json(200, envelope);
    }
}
