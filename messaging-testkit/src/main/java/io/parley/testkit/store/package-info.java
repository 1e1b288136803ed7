/** What every implementation of the store must do: extend {@link io.parley.testkit.store.StoreContracts}. */
package io.parley.testkit.store;
