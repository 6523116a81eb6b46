/**
 * Every list as a table: whatever a resource method answers as a {@link worksafe.platform.http.Slice} can also be had as
 * CSV or XLSX, by {@code Accept} or by {@code format=}. A feature writes nothing for it: columns come from the record of
 * the row, titles from its OpenAPI descriptions and the message bundles, and the rest of the list from the slice, page
 * after page, each in a transaction of its own, in the caller's scope and language.
 *
 * <p>With {@code limit} the table holds the very page that JSON would hold; without it, all of the list from {@code cursor}
 * on. Rows that come or go meanwhile may be in it or not; none is in it twice.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.service.export;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
