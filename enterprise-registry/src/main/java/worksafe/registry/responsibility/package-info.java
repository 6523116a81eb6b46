/**
 * Entries of the responsibility system of all staff (全员安全生产责任制, 安全生产法 Art. 22; R-ENT-028, 041 … 047, 050). An entry
 * says for one post of an enterprise who answers for it, for what, and by which standard that is assessed: each duty is a pair of
 * scope and standard, so that the standards correspond to the scope. It says which entry stands above it, up to the principal's;
 * which posts, devices and risk points it covers; what its holder does against hidden dangers; and how the assessment counts in the
 * income. Entries of leaders name the office and the business that the holder is in charge of as well (一岗双责).
 *
 * <pre>
 * IN_FORCE ─vacancy→ VACANT ─replacement→ REPLACED
 *     ├──────────replacement─────────────────┘
 *     └─ending→ ENDED ←─ending─ VACANT
 * </pre>
 *
 * <p>An entry refers to a post and not to a name: to the entry of the training context by which its holder holds the post, where
 * there is one. When that ends, the entry is vacant at once, and the clock {@code responsibility-vacancy} runs for as many days as
 * the policy says. A replacement is an entry of its own, with the same content and another holder; what stood below the old one
 * stands below the new one.
 *
 * <p>The posts and devices that an enterprise lists, its risk points and who holds which post are heard of from the contexts that
 * keep them ({@code ResponsibilityItem}). Which of them no entry in force covers is counted and listed. That a scope is the same in
 * more posts than the policy allows, or merely repeats a clause of the law, is a signal and refuses nothing.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.responsibility;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
