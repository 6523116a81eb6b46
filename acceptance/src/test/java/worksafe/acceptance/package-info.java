/**
 * Journeys and faults over the packaged suite: separate processes, real PostgreSQL, real Kafka, real tokens, through the
 * gateway only. A test that needs to look behind the gateway reads the change feeds, as any other system would; only hostile
 * requests are sent past it as well.
 */
@NullMarked
package worksafe.acceptance;

import org.jspecify.annotations.NullMarked;
