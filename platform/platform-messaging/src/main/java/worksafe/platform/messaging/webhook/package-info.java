/**
 * Events sent to other systems (webhooks). Subscriptions live in the registry and are followed here; each context sends its own
 * events. The event log is the queue: for each subscription a context keeps the number up to which deliveries were made, makes
 * the next ones within the scope that the subscription had when it was made, and calls the address outside of any transaction,
 * again and again for a day. Signed as Standard Webhooks says, with a secret that nobody keeps: it follows from the key that all
 * contexts share. Nothing that is not public is called (ADR-0106).
 *
 * <p>Promised: at least once, while the address answers within a day; no order, which {@code seq} tells. What a receiver missed
 * stands in the change feed.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.messaging.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
