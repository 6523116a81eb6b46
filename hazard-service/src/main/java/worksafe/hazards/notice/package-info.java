/**
 * What enterprises tell their workers of dangers (隐患排查治理情况通报, 安全生产法 Art. 41(2)): a register, whose entries name dangers of this
 * context by their numbers.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.notice;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
