/**
 * Rewards of who told (举报奖励; 安全生产法 第七十六条): proposed for a tip-off that two found true and nobody told before, by a
 * formula of the policy book whose calculation is kept; decided by somebody who neither verified nor proposed; told to the
 * informer; fetched once, or given up.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.tipoff.reward;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
