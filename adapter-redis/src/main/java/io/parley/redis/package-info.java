/**
 * What several nodes share besides the database: signals, who is there, and how much somebody may do. Nothing here is the
 * only copy of anything: while Redis is away, each node goes on by itself.
 */
package io.parley.redis;
