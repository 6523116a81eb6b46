/**
 * Campaigns (专项行动): to strike what is illegal (打非治违, R-INS-021), to put a field right (专项整治, R-INS-031), to spread what pilots
 * found (试点推广, R-GOV-012), to carry standardisation through (标准化实施方案, R-ENT-136), to guide enterprises one by one (逐企指导,
 * R-ENT-067). The kinds and what each asks for are rows of {@code campaign-kinds.csv}.
 *
 * <p>To tell others of the trade of an accident that was handled, and to assess what they do about it, is a kind too (R-INS-068).
 *
 * <p>A plan names who leads and who takes part, its fields, and the parts that the policy {@code campaign.parts} asks for: goal,
 * organisation, key points, steps and timetable (R-GOV-026). Where its kind is founded by criteria, those that it claims are counted
 * when it is approved and kept with it: accidents that are frequent, dangers that are prominent, illegal acts that do not stop;
 * {@code campaign.threshold.*} says from how many on. A figure that nobody can count is UNKNOWN, neither met nor unmet. A special
 * campaign is approved by the government or the superior department, by another account than the one that drafted it; an approver may
 * also return it with what is missing, or refuse it by a clause.
 *
 * <pre>
 * DRAFT ─decision→ DRAFT (returned) | APPROVED | CLOSED (refused)
 * APPROVED ─start→ RUNNING ─phase→ RUNNING ─summary→ SUMMARISED ─check→ CHECKED | RUNNING (sent back)
 * CHECKED ─closure→ CLOSED
 * DRAFT, APPROVED, RUNNING ─abandonment→ CLOSED
 * </pre>
 *
 * <p>Each phase runs by its dates; the clock {@code campaign-phase} misses one that did not end in time, which is a fact and no status.
 * Whom a running campaign asks something of are its targets ({@link worksafe.inspections.campaign.demand}); joint actions of several
 * authorities may belong to it ({@link worksafe.inspections.campaign.action}).
 *
 * <p>Locks: its clock, then the campaign, then its targets.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.campaign;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
