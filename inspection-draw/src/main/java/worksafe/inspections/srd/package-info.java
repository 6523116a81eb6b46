/**
 * SRD-1, a sealed random draw that anyone can check. Whoever draws enterprises for inspection, and inspectors for them,
 * must be able to convince the one who was drawn. So the lists are frozen first ({@link
 * worksafe.inspections.srd.list.FrozenLists}); every contributor commits to a secret number ({@link
 * worksafe.inspections.srd.Commitment}); lists, quotas, rules and commitments are sealed in one record ({@link
 * worksafe.inspections.srd.SealedLists}) before the announced public value exists; and only then secrets and public value
 * together open the draw ({@link worksafe.inspections.srd.OpenDraw}), which is arithmetic from there on: each candidate
 * holds as many lottery tickets as it has weight, and the smallest tickets win.
 *
 * <p>There are only integers and byte strings here; no clock, no database, no source of randomness, and the order in
 * which a list is handed in never matters. What a stranger needs to recompute everything is one file, the {@link
 * worksafe.inspections.srd.Bundle}. Refusals are {@link worksafe.kernel.InvalidValue} with codes that begin with {@code
 * draw-}, explained in the message bundle {@code draw}.
 */
@NullMarked
@CheckReturnValue
package worksafe.inspections.srd;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
