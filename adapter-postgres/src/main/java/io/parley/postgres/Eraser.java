package io.parley.postgres;

import io.parley.messaging.id.OrganizationId;

/**
 * Removes what is kept of an organization, under a role that can do nothing else, and part by part, so that no statement
 * takes long. The catalogue says which tables there are, so none is forgotten.
 */
record Eraser(Statements sql) {
    private static final String BEGIN = "set local role parley_eraser";
    private static final String FOR_ORGANIZATION = "select set_config('parley.organization', cast(:of as text), true)";
    /** Those that others refer to come last, in an order in which nothing refers to what is gone. */
    private static final String TABLES = """
            select c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
            where n.nspname = 'public' and c.relkind in ('r', 'p')
            order by array_position(cast(array['contact', 'channel', 'member', 'organization'] as text[]),
                                    cast(c.relname as text)) nulls first, c.relname
            """;

    /** Whether there is more. */
    boolean erase(OrganizationId organization, int atMost) {
        sql.query(BEGIN, FOR_ORGANIZATION)
                .bind("of", organization.value())
                .mapTo(String.class)
                .one();
        int left = atMost;
        for (String table : sql.query(TABLES).mapTo(String.class).list()) {
            left -= erase(table, left);
            if (left <= 0) {
                return true;
            }
        }
        return false;
    }

    /** The name comes from the catalogue; row security leaves nothing but the one organization's rows. */
    private int erase(String table, int atMost) {
        String part = "delete from \"" + table + "\" where ctid = any (array(select ctid from \"" + table
                + "\" limit :atMost))";
        return sql.update(part).bind("atMost", atMost).execute();
    }
}
