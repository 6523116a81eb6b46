/**
 * Draws (双随机抽签): which enterprises are visited, and by whom, decided by sealed randomness that anybody can check
 * (国办发〔2015〕58号 二（二）; the arithmetic is {@link worksafe.inspections.srd}).
 *
 * <p>A draw is created for a plan, with quotas by stratum and at least one named contributor beside the system. Freezing
 * it fixes the lists: who may not be drawn or sent is left out by rule, each with its reason, and the stored lists can be
 * neither changed nor deleted any more. Then the contributors deposit commitment and nonce. The seal binds lists, rules and
 * commitments, gives the authority's next number, and is public at once. With the announced public value the draw is
 * opened, once: the drawn objects and their teams go to whoever arranges the visits, the public sees a digest. An object
 * that cannot be visited is replaced only for a sealed reason and with evidence that was deposited. When the visits are over the draw is disclosed: the bundle
 * with the nonces lets everybody recompute it.
 *
 * <p>Before it is opened a draw may be aborted, with a reason; a sealed one stays visible. What was opened is disclosed in
 * the end, whatever the result: otherwise one could draw until one likes it. A sealed or disclosed draw may be superseded
 * by a new one; both name one another.
 *
 * <p>No account makes a draw alone: who plans it contributes nothing, who contributes neither seals nor opens it, who
 * seals does not open it, who opens it replaces nothing ({@link worksafe.kernel.SeparatedAct}).
 *
 * <p>Whatever depends on the lists reads all of them again. Where they are long a job does, apart from the step itself,
 * which is one transaction in any case.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.draw;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
