/**
 * Lists. A filter is a record of query parameters whose components say what they mean ({@link
 * worksafe.platform.service.listing.Equal} and its neighbours); the record of a row names what is shown, each component by
 * the path of its name ({@link worksafe.platform.service.listing.Projected} where it differs). A {@link
 * worksafe.platform.service.listing.Listing} makes the query of both: selection, scope, keyset, order and total. A path
 * that does not exist fails the start.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.service.listing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
