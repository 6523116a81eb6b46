/**
 * This context's own copy of the registry's enterprises: what a danger needs to know of the enterprise that has it. It
 * follows the registry's events, later by as long as they travel, and never goes back to an older revision. When an
 * enterprise moves to another place or sector, all its rows of this context move with it in the same transaction, so
 * that they are always supervised by one authority; what was counted stays where it happened ({@code region_at_event}).
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.enterprise;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
