/**
 * Plans of campaigns: what a kind asks for, the parts and phases of a plan, and the criteria that found one, with their figures. An
 * aggregate of accidents brings {@link worksafe.inspections.campaign.plan.AccidentCounts}; without it that figure is unknown.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.campaign.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
