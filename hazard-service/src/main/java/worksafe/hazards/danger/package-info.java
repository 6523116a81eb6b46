/**
 * The life of a hidden danger (隐患). Somebody finds it — the enterprise itself, an inspector, an informer — and it is
 * reported. Unless it turns out to be none and is dismissed, the enterprise plans its rectification with the five
 * implementations (五落实: goal, people, funds, measures, time limit; a plan that lacks one is refused), puts it right
 * and asks for a re-check. Somebody else looks again: a failed re-check sends it back to be rectified; a passed one
 * closes a general danger, while a major one, now accepted, is struck off by a third person. What comes back after
 * closure is reopened.
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
 * <p>Other contexts' facts make dangers too. A finding of an inspection is a danger reported by who recorded it; an order
 * (责令限期整改) gives the dangers of its findings its own day in the place of any other, and an order withdrawn gives the
 * policy's back, both of which are announced; a finding withdrawn dismisses its danger while nobody has taken it up, and is
 * noted in the timeline after. Somebody barred from a post for want of a certificate is a danger of the grade that {@code
 * danger.uncertified.grade} says (工贸: 应急管理部令第10号 Art. 3), once for each barring; that holder cleared again, or gone
 * from the post, dismisses it while nobody has taken it up, and is noted in the timeline after, for whoever re-checks it.
 * From there on such a danger lives like any other.
 *
 * <p>The reading order for newcomers: {@link Danger} and {@link DangerStatus}, then the one path of a change: {@link
 * DangerResource}, {@link DangerOperations}, the verb, the returned {@link DangerEvent}.
 */
@NullMarked
@CheckReturnValue
package worksafe.hazards.danger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
