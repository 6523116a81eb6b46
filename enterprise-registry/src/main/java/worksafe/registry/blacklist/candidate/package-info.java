/**
 * Candidates for the list that penalties make (R-ENT-130): when a penalty of an enterprise was served, the clauses on which it rests
 * ({@code blacklist.clauses}), its circumstances, and the accident of which it came say which ground of Order 11 it is; the office of
 * the county that punished then has a candidate, which it notifies and decides, or drops, as any other. A penalty that is revoked ends
 * the entries that rest on it, wherever they stand.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.blacklist.candidate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
