/**
 * What a bureau's file says, before the register is asked: its bytes become records that never break on each other, and
 * each record by itself becomes a {@linkplain worksafe.registry.feed.reading.FeedRow row} with a place and with {@linkplain
 * worksafe.registry.feed.reading.RowFlag flags} for all that is remarkable about it.
 */
@NullMarked
@CheckReturnValue
package worksafe.registry.feed.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
