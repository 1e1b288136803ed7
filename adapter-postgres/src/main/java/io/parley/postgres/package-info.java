/** The store in PostgreSQL. {@link io.parley.postgres.PostgresStore#open} is the way in. */
package io.parley.postgres;
