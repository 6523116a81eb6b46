/**
 * Administrative compulsion (行政强制).
 * <p>
 * A power cut (停止供电、停止供应民用爆炸物品, 安全生产法第七十条) makes an enterprise obey a decision to stand still. It needs all of these: a major
 * danger on record, a stop order or a measure on the spot that holds, that this is disobeyed, a real and present risk of an accident, that cutting is safe, and the
 * approval of the department's principal head. The enterprise is told {@code power-cut.notice-period} before, unless it is urgent; the
 * supplier is asked in writing; nothing is cut at night or on days off, unless it is urgent (行政强制法第四十三条), and never what
 * residents live by. As soon as the enterprise obeys, a task waits for the supply to be restored.
 * <p>
 * A seizure (查封、扣押, 先行登记保存) has a list of what was taken, which stands on its paper. Where it is urgent it is carried out on the
 * spot, and approved within {@code seizure.approval-period} afterwards. It lasts for {@code seizure.term} and once for {@code seizure.extension} more; evidence
 * is held for {@code seizure.evidence-term}, without more. It ends with what becomes of the things. That its term has passed is a fact.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.compulsion;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
