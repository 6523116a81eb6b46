/**
 * Sittings of exams (考试场次; 令30 Arts. 12 to 18 until 2026-05-31, 令19 since; 安全生产法 Art. 27(2); R-TRA-001, 003, 014, 019).
 * People are entered for an exam ({@code entry}); an authority announces a sitting with its blueprint, seats those whom it
 * accepted, and at its time draws a paper for each of the question bank ({@code bank}, {@code paper}):
 *
 * <pre>
 * ANNOUNCED ─seating→ SEATED ─start→ RUNNING ─marking→ MARKED ─publication→ PUBLISHED ─finalisation→ FINAL
 *     └────cancellation──┴──────────────┘→ CANCELLED                          └─(appeal)→ APPEALED ─finalisation─↑
 * </pre>
 *
 * <p>Which parts an exam has, how often one is tried, by when an application is accepted, the exam held, the result told and the
 * certificate issued, and what passes, say the policies of the day. A paper follows from the seed of the sitting, the seat and the
 * questions in use at that time: who has them draws the same. A key is never shown to who sits it. What is chosen is marked at once
 * in one statement, cases by a marker, practice by two examiners. It becomes final when the days for appeals are over and all of
 * them decided.
 */
@NullMarked
@CheckReturnValue
package worksafe.training.exam;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
