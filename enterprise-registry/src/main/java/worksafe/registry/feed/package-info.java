/**
 * What other bureaus know about enterprises, taken into the register: for now the industry-commerce register
 * (工商（市场监督管理）登记) as a CSV file.
 *
 * <p>An import is long work in two stages. First the file is staged: read line by line, each line understood by itself
 * ({@link worksafe.registry.feed.reading.IndustryCommerceMapper}). Then it is merged into the register in chunks, each one
 * transaction with its checkpoint, its events and its audit leaves, so that a killed import goes on exactly where it was.
 * Every data line gets one {@linkplain worksafe.registry.feed.reading.RowFate fate} and any number of {@linkplain
 * worksafe.registry.feed.reading.RowFlag flags}; fates sum up to lines. A second import of the same file changes nothing.
 *
 * <p>The feed governs what the industry-commerce register is authority for — name, type, legal representative, capital,
 * scope, day of registration, address — and nothing else: it never moves an enterprise, never revives one, and does not
 * undo what a supervisor corrected until the feed itself says something new. What it does not say erases nothing.
 *
 * <p>An import acts under its submitter's scope: lines from elsewhere are rejected by predicate, and row security stands
 * behind the predicate.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.feed;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
