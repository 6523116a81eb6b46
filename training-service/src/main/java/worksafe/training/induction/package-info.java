/**
 * Training before work (三级安全教育, R-TRA-004, 008, 009, 010, 012): somebody who is to work at an enterprise is taught at the plant, the
 * workshop and the team, passes the practical workshop where the place asks for it, and may work once an assessment says
 * so (安全生产法 Art. 28(1), 生产经营单位安全培训规定 Arts. 12, 13). Until then the worker is barred. Those who change their job,
 * come back after a long time, or meet a new process go through the levels that the policy names for them (Art. 17, 安全生产法
 * Art. 29). Dispatched workers and interns are taught like everybody else (安全生产法 Art. 28(2)(3)).
 *
 * <pre>
 * STARTED ─level→ PLANT_DONE ─level→ WORKSHOP_DONE ─level→ TEAM_DONE ─practice→ WORKSHOP_PRACTICE_PASSED
 *                                                              └─fitness→ FIT ←fitness─┘
 * every one before FIT ─failure→ FAILED
 * FIT, FAILED ─(another begins)→ REPLACED
 * all but REPLACED ─departure→ LEFT ─resumption→ FIT, within the time of the policy
 * </pre>
 *
 * <p>A level that fell short is supplemented until the worker is fit: the same verb adds another session of it.
 *
 * <p>A person has one induction at an enterprise that counts: the last. Levels that the kind does not ask for are left out. What a
 * law, regulation or rule demands and is not met refuses the fitness; what a document alone demands is told as a shortfall.
 * Workers who begin in underground or dangerous processes work under guidance for the months that their trade asks for
 * (煤矿安全培训规定 Art. 36).
 *
 * <p>Locks: the person, then the induction.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.induction;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
