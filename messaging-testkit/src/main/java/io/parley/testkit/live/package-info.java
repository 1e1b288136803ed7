/** What is asked of what nodes share besides the store, as tests. */
package io.parley.testkit.live;
