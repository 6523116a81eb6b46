/**
 * The filing of a major danger (重大事故隐患报告): an enterprise that has one reports it promptly to the department of work safety
 * and to the authority that is competent for its trade (安全生产法 Art. 41(2), 安监总局令第16号 Art. 14, R-HAZ-003). There is one
 * filing for each danger; it opens by itself in the transaction in which a danger of grade {@code
 * MAJOR} is found or becomes one, and tells to whom: {@link worksafe.hazards.filing.DangerFilingRecipient}. Where the danger's
 * authority is the emergency department itself, that is the one recipient.
 *
 * <pre>
 * OWED ─submission→ FILED ─receipt of each→ RECEIVED
 *                     │ ↑
 *                     └─return→ RETURNED ─submission→ FILED
 * OWED, FILED, RETURNED ─dismissed, or no major one any more→ DROPPED ─major again→ OWED
 * </pre>
 *
 * <p>The enterprise says what it found and why, how grave it is and how hard to put right, how it is put right, and by which
 * clause of which standard it is a major danger. The standards are those of the trades ({@code danger.determination}); where
 * all clauses of one were read, another is refused, and what names no clause always; a standard of another trade, or that no row has, is taken and shown as such. What is due to a recipient is a clock of its own, by
 * {@code danger.filing-period.*}: it runs from the opening, and anew when that recipient returned the filing. What an inspection
 * found counts as received at once by the authority whose inspectors found it, which the roster of officials tells; where it does not
 * know them, by the danger's own.
 *
 * <p>Row security goes by the danger's sector. Whoever works for the department of work safety acts on filings under its place
 * without its sector, as every filing is addressed to that department; what it may receive is decided by its own scope.
 *
 * <p>Clocks are locked first, then the filing; a danger that is being changed is locked before both.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.filing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
