/**
 * How contexts tell each other facts. A change returns its event; {@link Outbox#append} writes it in the same
 * transaction; one relay per service sends what was committed to the broker, in the order of appending, and moves it to
 * the event log, where each event gets the next number of a sequence without gaps. {@link Intake} takes over what others
 * announced: the memory of what was received and its effect live or die together, a refusal by the domain is recorded,
 * what fails technically is tried again and then laid aside, and nothing of the same key overtakes it.
 *
 * <p>Promised: no committed change without its event, no event without its commit; order per key; at least once on the
 * wire, exactly once in effect; a broker that forgot is filled again from the event log.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.messaging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
