/**
 * Major hazard sources (重大危险源) on file (安全生产法 Art. 40(2), 危险化学品安全法 Art. 13, R-HAZ-020, 022). An enterprise enters each
 * unit whose chemicals reach their critical quantities ({@link worksafe.hazards.identification}), with who answers for it:
 * its principal responsible person, its technical and its operating one (包保责任). A unit that does not reach them is no source and
 * is not entered.
 *
 * <pre>
 * IDENTIFIED ─assessment→ ASSESSED ─submission→ SUBMITTED ─filing→ FILED ─change→ CHANGED ─assessment→ ASSESSED
 *                                                └─return→ RETURNED ─submission→ SUBMITTED
 *                                                                   └─assessment→ ASSESSED
 * any but SUBMITTED ─removal-application→ REMOVAL_ASKED ─removal-answer→ REMOVED, or back
 * </pre>
 *
 * <p>The assessment (安全评估) fixes the level, from what the unit holds on its day. Where the policy {@code
 * source.institution-assessment} says so, only that of a qualified institution with quantitative risks counts (危险化学品重大危险源监督管理
 * 暂行规定 Art. 9); of the levels that {@code source.emergency-shutdown} names it is said whether there is an emergency shut-down. What
 * was assessed is kept, with the chemicals of its day. It is due again within {@code source.reassessment-period} (clock {@code
 * source-reassessment}), or at once on one of the changes of Art. 11, which the enterprise or the authority states.
 *
 * <p>What was assessed is submitted within {@code source.submission-period} (clock {@code source-submission}), with documents, safety
 * and emergency measures. Since May 2026 it is filed with three: the county's emergency department, the fire and rescue body and
 * the department concerned; within a port the port authority takes the first one's place ({@code source.filing-recipients}). Each has
 * a day of its own on which it received it; once all have, the county gives the filing its number, or before returns it with a list of
 * what is missing, while its clock ({@code source-filing}) stands. Who submitted it does not file it.
 *
 * <p>A source that is no more, or holds less than its critical quantities, is removed from the files when the authority has examined it, within {@code
 * source.removal-period} (clock {@code source-removal}); it refuses by a clause, upon which the source is what it was, or
 * returns the application. Who asked does not answer.
 *
 * <p>A source that was filed on paper is recorded as it stands there, and no clock begins that would have run out by then; what is due
 * again shows as overdue.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.source;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
