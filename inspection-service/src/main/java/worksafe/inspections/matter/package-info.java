/**
 * Supervision matters (督办事项; 002 号文 §(二十三)、(二十五), 003 号文 §一(二)、§二(二), 004 号文 §三(一)、§五(一);
 * 地方党政领导干部安全生产责任制规定 Arts. 10 and 19): an authority takes an enterprise, an official in a post, or another authority to
 * task, or asks it to cooperate, until that is done:
 *
 * <pre>
 * OPENED ─service→ SERVED ─answer→ ANSWERED ─check→ CHECKED ─closure→ CLOSED
 *    │               │  └─escalation→ ESCALATED ─answer→ ANSWERED
 *    └─withdrawal────┴→ WITHDRAWN        ANSWERED ─check (not done)→ SERVED
 * </pre>
 *
 * <p>Interviews (约谈) are held before they are answered, and what was promised there is kept as measures; trackings (跟踪) and
 * cooperations (协办) have theirs from the opening. Nothing is checked while a measure is open, and nothing is closed unanswered.
 * Who answered does not check, nor close. The policy {@code matter.answer-period.*} says within what it is answered, from its service;
 * a missed day is a fact and no status. An enterprise is served by a paper, and sees nothing before; an area, a department or an
 * official is told, and signs for it with an account of its own.
 *
 * <p>What follows from figures and missed duties is only proposed ({@code proposal}); people decide. Shown in a medium, a problem
 * is an exposure, which has a life of its own.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.matter;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
