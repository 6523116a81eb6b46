/**
 * Assessments by targets (目标考核; 002 号文 §(四)、(二十二)、(二十五), 001 号文 §三4、§四1, 003 号文 §一(一);
 * 地方党政领导干部安全生产责任制规定 Arts. 12 to 15): a place assesses the places and departments below it for a year, by items that are
 * data. Grass-roots work and the promotion of pilots always are among them.
 *
 * <pre>
 * ISSUED ─spread→ SPREAD ─start→ RUNNING ─self-report→ SELF_REPORTED ─check→ CHECKED ─score→ SCORED ─confirmation→ CONFIRMED
 *                                   ↑────────return────────┘              OBJECTED ←objection─┘↑
 *                                                                             └─objection-answer─┘      (… → WITHDRAWN)
 * </pre>
 *
 * <p>Nobody assesses the own place; who reported, who checked and who scored are three people; the people's government confirms, once
 * nobody may object any more. Grades follow from shares of the full marks; while a veto ({@code veto}) is in force nobody is
 * excellent. What was confirmed is told, with indicators ({@code indicator}) and accidents, to those who assess more than safety.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.assessment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
