/**
 * Re-hire bans (三违人员不得录用, 重庆市铜梁区庆隆镇意见 二（二）; R-ENT-065). An enterprise that dismissed somebody for violations of
 * the three kinds (违章作业、违章指挥、违反劳动纪律) does not hire the person again for three years, or for as long as the policy of
 * the place says, counted from the day of the dismissal.
 *
 * <pre>
 * IMPOSED ─appeal→ APPEALED ─upholding→ UPHELD
 *    │                │  └──lifting→ LIFTED      │
 *    └──lifting───────┴──────────────↑───lifting─┘
 * each ends by itself when its time is over: ENDED
 * </pre>
 *
 * <p>It binds the enterprise that imposed it and no other, and is that enterprise's alone to see: those who supervise it
 * are shown none, and no event and no clock tells of one, since all of these are shown to authorities. What was done is
 * audited, and so is each reading. Name, facts and reasons are sealed; answers show the name masked, and {@code disclosure}
 * the whole for a purpose. An appeal to the enterprise itself or to the labour department is recorded with the day until
 * which it should be answered. When a ban has ended, all that is personal in it is erased; the row and the audit entries
 * remain.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.ban;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
