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
 *
 * RECTIFYING ─regrading to major→ REPORTED; in REPORTED and RECTIFIED another grade leaves the status
 * </pre>
 *
 * <p>A general danger that the enterprise found itself lives inside it ({@code internal}): another of its people than who put
 * it right re-checks and so closes it, without naming a later day, and it may dismiss it with a reason. Nobody else is waited
 * for; an authority may look. Whatever is major, ordered, overdue (from the day itself, whether or not that was announced) or
 * was found otherwise is the authority's. Lists show both and mark them, so that an authority counts what it need not touch.
 *
 * <p>The authority's re-check is by two where {@code danger.recheck-persons.inspected}, {@code .major} or {@code .general} says
 * so: the second is named by who re-checks, is another account that the roster of officials knows as competent there, and is held
 * to the same separation. It counts once the second confirms it with the own account; until then the danger stays as it is, and
 * the clock of the re-check runs on. What the second does not confirm is looked at anew, by whoever may; and so is what
 * he has not confirmed when the danger gets another grade, or, of people of the enterprise, when it comes to the authority. Inside
 * an enterprise whoever is named confirms as well, but stands in no roster.
 *
 * <p>That the enterprise refuses to put it right (拒不整改) is written down by a supervisor, or the inspector who found it, with
 * how the demand had reached it: once for each time limit, as a step that changes nothing. Nothing is ordered here; {@code
 * danger-refused} tells those who may.
 *
 * <p>A supervisor may give it another grade ({@link Danger#regrade}): a major one by the clause of a standard (package {@code
 * determination}), a general one with a reason and by another than who called it major. It is the authority's from then on.
 *
 * <p>More time is an application of the kind {@code danger-extension}, asked for before the day is over. For what an inspection
 * found, the policies {@code danger.extension-*} say on which grounds and how late; their article is still to be checked (待核). Any
 * other danger is extended for what the authority accepts. All extensions together give no more than {@code danger.extension-period.*}, from the day before the first. A
 * listed danger is extended by its listing, one under an order by its order, whose days they are and which no failed re-check
 * goes beyond. An application that can no longer be granted lapses.
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
