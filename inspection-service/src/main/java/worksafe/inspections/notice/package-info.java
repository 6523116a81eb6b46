/**
 * Notices among the departments of a place (部门间信息通报、联合调查、联动执法; 003 号文 §二(二), R-INS-026): a department, or the authority of
 * the place as a whole, tells others what it knows, asks them to investigate together, or to enforce what it has found. Each of them signs
 * for it, and answers whether it joins; the one that sent it writes what came of it.
 *
 * <pre>
 * SENT ─receipt, answer (of each department)→ SENT ─closure→ CLOSED
 *   └─withdrawal→ WITHDRAWN
 * </pre>
 *
 * <p>What asks to join is not closed before all have answered. A notice is shown to the department that sent it, to those that it is for,
 * and to whoever supervises the place whatever the sector; never to an enterprise. Its wall asks for both sides, and it has therefore
 * neither sector nor enterprise of its own.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.notice;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
