/**
 * The archive: one page per enterprise (一企一档), on which everything comes together that is known about it — its own
 * master data and their history, and what the other contexts announced: each of their subjects (a danger, an
 * inspection, a post, a clock) in its present state, and everything that happened in order.
 *
 * <p>The other contexts are heard through their events, never asked. Every event about an enterprise carries its line for
 * the archive (the block {@code archive}, ADR-0021), so nothing here knows the types of events; a new context is one
 * channel of {@link worksafe.registry.archive.ArchiveConsumer} and a line of configuration. A late event never overwrites a newer state; an event is kept once. Rows lie where the enterprise is
 * supervised now, not where it was when the event happened, which is kept beside.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.archive;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
