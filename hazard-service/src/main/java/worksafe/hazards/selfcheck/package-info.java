/**
 * What an enterprise checks and reports of itself (自查自报, 国发 2011 and 安全生产法 2021 Art. 41(2); R-HAZ-001, R-HAZ-010). A return
 * (排查记录) is one round by one check list: every item in order, not applicable, or dangerous. It is sent once, perhaps made
 * without a network and days later; what it found is reported as dangers in the same transaction, all or nothing.
 *
 * <pre>
 * STANDING ─another return corrects it→ SUPERSEDED
 * </pre>
 *
 * <p>A return is never changed. Who made a mistake sends another one that supersedes it, with a reason; dangers stay what they
 * are, and the later return names those that it still means.
 *
 * <p>How often an enterprise checks itself is a row of the policy book, by its trade. When it comes under one, a round (排查期)
 * opens, and another when that has passed: its clock {@code self-check} is the enterprise's, and that a round was missed is a
 * fact beside its status. What is sent later ends the round, late. Rounds of the quarter and of the year are the statistics that
 * 安监总局令第16号 Art. 14 asks for.
 *
 * <pre>
 * OWED ─return or statistics→ RETURNED
 *   └─enterprise trades no longer, no row asks→ RELEASED
 * </pre>
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.selfcheck;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
