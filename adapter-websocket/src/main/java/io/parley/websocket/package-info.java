/**
 * Live updates over WebSocket: one follower per organization reads the feed, encodes each event once and shares it with
 * every socket. The log is the truth; the bus is merely faster.
 */
package io.parley.websocket;
