/**
 * The life of a hidden danger (隐患). Somebody finds it — the enterprise itself, an inspector, an informer — and it is
 * reported. Unless it turns out to be none and is dismissed, the enterprise plans its rectification with the five
 * implementations (五落实: goal, people, funds, measures, time limit; a plan that lacks one is refused), puts it right
 * and asks for a re-check. Somebody else looks again: a failed re-check sends it back to be rectified; a passed one
 * closes a general danger, while a major one, now accepted, is struck off by a third person, who neither reported,
 * planned nor rectified it in any round. What comes back after closure is reopened. A major danger is dismissed by two: one proposes it, another does.
 *
 * <pre>
 * REPORTED ─plan→ RECTIFYING ─rectification→ RECTIFIED ─recheck→ CLOSED            (general)
 *     │               ↑                          │  └───recheck→ ACCEPTED ─closure→ CLOSED   (major)
 *     │               └──────recheck failed──────┘
 *     └─dismissal→ DISMISSED                                     CLOSED ─reopening→ RECTIFYING
 * </pre>
 *
 * <p>A general danger is due when the policy {@code danger.rectification-period.general} says; a major one when its plan
 * says, within {@code danger.rectification-period.major} (安监总局令第16号 Art. 15). Being overdue is a fact beside the
 * status, not a status: it changes nothing about what may be done, and is announced once for each time limit.
 *
 * <p>Other contexts' facts make dangers too ({@link FactOperations}): findings of inspections (package {@code finding}) and
 * posts held without a certificate (package {@code barring}). From there on such a danger lives like any other.
 *
 * <p>The reading order for newcomers: {@link Danger} and {@link DangerStatus}, then the one path of a change: {@link
 * DangerResource}, {@link DangerOperations}, the verb, the returned {@link DangerEvent}. What it consists of stands in package
 * {@code value}.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.danger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
