/**
 * A whole visit that was written down without a network, sent once: its begin, the items that were ticked, findings, who stood in
 * its way, the answers about a covert visit, a refusal to sign and its conclusion, in one transaction and as often as the client
 * likes. Every part keeps when it happened beside when it was entered. And what a team takes along for a day: its visits with their
 * plans and terms, the check lists of the enterprises' trades, what is open there.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.submission;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
