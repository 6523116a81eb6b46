/**
 * What the platform exchanges (003 §二（六）): its three systems, of enforcement, of the treatment of dangers and of violations, and
 * the ten domains with which they share, each with the operations and topics by which facts go out and come in, and the day on which
 * one was last heard of. The registry tells it because it hears every context; what it notes is the name of a fact and a time.
 *
 * <p>Times are noted in memory once a fact is committed and written from time to time, so that nobody waits for the row that
 * all would write. A process that ends between may lose a minute, and no fact.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.exchange;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
