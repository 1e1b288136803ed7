package io.parley.postgres;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON that columns hold. */
final class StoredJson {
    /** Its buffers are for all threads: virtual ones are new each time, and each would make its own. */
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build())
            .build();

    private StoredJson() {}
}
