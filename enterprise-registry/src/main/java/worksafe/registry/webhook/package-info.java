/**
 * Subscriptions of other systems to events (事件推送订阅, R-GOV-005). A supervisor, or a program, names an address and the types of
 * events; it is then sent what each context announces within the scope that the subscriber had at that time. The contexts follow
 * the subscriptions and send by themselves, see {@code worksafe.platform.messaging.webhook}; here is only who subscribed to what.
 *
 * <pre>
 * ACTIVE ─pause→ PAUSED ─resumption→ ACTIVE
 *    └──────────────┴─end→ ENDED
 * </pre>
 *
 * <p>Events are sent for 180 days ({@code worksafe.webhooks.confirmed-for}) after the subscriber last took a secret; by taking
 * a new one he confirms the subscription, with the sectors and roles that are his then. Nothing is sent for who was on the roster of
 * officials and holds no post any more.
 *
 * <p>The secret by which a receiver knows our calls is told to the subscriber alone, in the answer that makes or changes it. It is kept
 * nowhere: it follows from the services' common key. An address is never changed; who moves makes another subscription.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
