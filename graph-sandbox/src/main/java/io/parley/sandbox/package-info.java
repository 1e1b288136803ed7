/**
 * A peer of Meta's Graph API, for tests, demonstrations, and for learning what the platforms really do.
 *
 * <p>Begin at {@link io.parley.sandbox.GraphSandbox}. A call goes through {@code Router} and {@code Nodes} to whoever
 * answers for its object: {@code PhoneNumbers}, {@code BusinessAccounts}, {@code Pages}, {@code InstagramAccounts},
 * {@code Users}, {@code Apps}, {@code Profiles}, {@code MediaCalls}; logins are in {@code OAuth} and
 * {@code InstagramLogin}. What a message must look like is in {@code WhatsAppCheck}, {@code InteractiveCheck},
 * {@code TemplateCheck}, {@code MessengerCheck} and {@code MessengerTemplateCheck}; when it may be sent is in
 * {@code Windows} and {@code Rates}. What customers do is a {@link io.parley.sandbox.Customer}, put into a platform's words
 * by {@code WhatsAppDialect} and {@code MessengerDialect}, told by {@code Reports} and posted by
 * {@link io.parley.sandbox.Webhooks}.
 *
 * <p>"Page:" in a comment names the page of Meta's documentation that the rule comes from.
 */
package io.parley.sandbox;
