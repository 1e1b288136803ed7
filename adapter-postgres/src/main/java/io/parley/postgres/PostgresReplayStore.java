package io.parley.postgres;

import io.parley.messaging.store.ReplayStore;
import java.time.Instant;
import java.util.Optional;

record PostgresReplayStore(Statements sql) implements ReplayStore {
    /** Whoever does not find an answer will add one: what is too old to be found must not be in the way. */
    private static final String FORGET = """
            delete from replay
            where organization_id = :organization and credential = :credential and key = :key
              and answered_at < :notBefore
            """;

    private static final String FIND = """
            select body_hash, status, body
            from replay
            where organization_id = :organization and credential = :credential and key = :key
            """;
    private static final String ADD = """
            insert into replay (organization_id, credential, key, body_hash, status, body, answered_at)
            values (:organization, :credential, :key, :bodyHash, :status, :body, :now)
            """;

    @Override
    public Optional<Answer> find(String credential, String key, Instant notBefore) {
        return sql.query(FORGET, FIND)
                .bind("credential", credential)
                .bind("key", key)
                .bind("notBefore", notBefore)
                .map((row, context) ->
                        new Answer(row.getString("body_hash"), row.getInt("status"), row.getString("body")))
                .findOne();
    }

    @Override
    public void add(String credential, String key, Answer answer, Instant now) {
        sql.update(ADD)
                .bind("credential", credential)
                .bind("key", key)
                .bind("bodyHash", answer.bodyHash())
                .bind("status", answer.status())
                .bind("body", answer.body())
                .bind("now", now)
                .execute();
    }
}
