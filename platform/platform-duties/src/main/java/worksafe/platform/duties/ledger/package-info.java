/**
 * Ledgers (台账) as data. Which ledgers there are, at which level, what an entry holds and how often it must be brought up
 * to date are rows of a catalogue; entries are checked against the JSON Schema of their kind, kept in every version, and
 * the next refresh that is due is a clock.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.duties.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
