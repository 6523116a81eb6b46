/**
 * Regular data from other bureaus (市场监管、人社、发改、经信), beside the whole registers that {@link worksafe.registry.feed} takes in.
 *
 * <p>A registered sender delivers records of one {@linkplain worksafe.registry.bureau.record.RecordType type}: by a signed
 * request, as a file, into a folder, or as a message. All take one path. A delivery is kept with its rows in the transaction of its arrival,
 * and a job gives each a {@linkplain worksafe.registry.bureau.record.RecordFate fate}: it is read by the mapping that the
 * delivery names, its enterprise is looked up, and what it says becomes a fact of the enterprise with its source and day. What
 * cannot be decided is held, and repaired, confirmed, dismissed or tried again. A second delivery of the same changes nothing.
 *
 * <p>Only what the mapping names is kept of a row; a cell with the identity number of a resident never is. What a person wrote
 * of an enterprise is not overwritten without a person.
 *
 * <p>Facts may raise leads ({@code consider}); feeds have a day by which the next delivery is due, and what one side knows and
 * the other does not is listed ({@code check}).
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.bureau;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
