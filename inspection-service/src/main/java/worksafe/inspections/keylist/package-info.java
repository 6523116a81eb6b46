/**
 * The key list of supervision (重点监管名单): what an authority watches more closely. A county selects key towns and key trades, a
 * town key villages, trades and units, a department its key objects, from what is known of them: how many high-risk enterprises
 * there are, accidents of the last five years, open major dangers, the level of a major source, complaints. A supervisor proposes
 * with the reasons, an approver lists or refuses; what is listed is followed up (跟踪监管, 直接指导), looked at again each year
 * by a clock, and removed when the reasons are gone.
 *
 * <p>Enterprises that are listed are key objects of the authority's annual plan. No enterprise is shown that it is on the list.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.keylist;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
