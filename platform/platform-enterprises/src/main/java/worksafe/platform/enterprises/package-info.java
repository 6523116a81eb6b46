/**
 * A context's own copy of the registry's enterprises: what it needs to know of the enterprise that a thing of its own
 * belongs to. The copy follows the registry's events, later by as long as they travel, and never goes back to an older
 * revision. It holds the trades too, where the registry announces them; where it does not, no trade is known. When an enterprise moves to another place or sector, all its rows of the context move with it in the same
 * transaction, so that they are always supervised by one authority; what was counted stays where it happened ({@code
 * region_at_event}). With the same events comes the working calendar, of which the registry is the master too, so that
 * time limits in working days are counted alike everywhere; nobody publishes a calendar in a context that follows ({@code
 * calendar:write} is granted to no role).
 *
 * <p>A service brings the table {@code enterprise_snapshot} with a migration of its own, one {@link
 * worksafe.platform.enterprises.FollowingTables} bean that names its tables, and asks {@link
 * worksafe.platform.enterprises.EnterpriseSnapshots}. It may observe {@link
 * worksafe.platform.enterprises.EnterprisesFollowed} to keep more of an enterprise than the copy does.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.enterprises;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
