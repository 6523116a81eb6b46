/**
 * Ledgers that nobody types: what other contexts announced of an
 * enterprise, counted for a period, and sums of what enterprises entered, by place. A person confirms what was computed; the
 * kinds that ask for them are documents under {@code registers/registry}.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
