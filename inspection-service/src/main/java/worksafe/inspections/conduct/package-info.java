/**
 * How a visit is conducted, beside its own life: what is settled before it begins (class, topics, with whom, whose officials, which
 * media, how many helpers), who approved it (审批表, 国办发〔2024〕54号), and what is written down on the premises: who stood in its
 * way and in whose name (R-INS-030), whether the six conditions of a covert visit (四不两直) were kept, and that somebody refused to
 * sign, before which witnesses.
 *
 * <p>Every visit has one, from the moment at which it is assigned, and it is as secret as the visit. The terms are settled until the
 * visit begins and never changed afterwards; a special visit is settled only where a plan with special ones is approved, of the
 * authority or of one above it. It does not begin while its last approval was a return or a refusal, nor without any where the policy
 * {@code inspection.approval-needed} says so of its class, which it does of special ones. Another that begins without any is the urgent
 * case: the authority owes the approval within {@code inspection.approval-afterwards}. A covert visit whose
 * conditions were stated is concluded only once each of them was answered. Nobody approves who planned the visit or goes there.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.conduct;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
