/**
 * Plans of campaigns: what a kind asks for, the parts and phases of a plan, and the criteria that found one, with their figures.
 * Accidents are counted by {@link worksafe.inspections.accident.count.AccidentCounts}.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.campaign.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
