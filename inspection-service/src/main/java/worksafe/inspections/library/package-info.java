/**
 * The two libraries (两库) from which draws are made, as 国办发〔2015〕58号 二（二） demands. The library of inspectors
 * (执法检查人员名录库) says who can be sent: with an enforcement certificate that holds, not on leave, not recused. An
 * inspector is enrolled by an authority, changed, away on leave, and in the end retired; the entry itself is never
 * deleted. A recusal (回避) keeps an inspector away from an enterprise from one day on, until it is ended. The library of
 * objects (检查对象名录库) keeps itself: each followed enterprise is an object, eligible while it trades, with the weight
 * that the policy {@code draw.object-weight} gives to its place and sector unless an approver has said another, and why.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.library;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
