/**
 * Check lists of a visit (检查表): the items that ship for everybody who checks, in the kernel, each with the clause that demands it, the
 * one that punishes, and the wording of a finding. The team ticks them on the premises; an item that is not in order becomes a
 * finding filled in from it, which keeps the ids of item and clause. No item is checked that has no law behind it on that day; what a
 * document alone says founds no finding.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
