package worksafe.platform.testing.feature;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a feature's list.
 *
 * @param name of the query parameter
 * @param ofTheRow gives the value by which a row that was just created is listed; nothing where none lists it
 * @param ofAnother a value by which it is not
 * @param nonsense a value that is refused; nothing where every text has a meaning
 */
public record Filter(
        String name,
        @Nullable Function<UUID, String> ofTheRow,
        String ofAnother,
        @Nullable String nonsense) {

    /** A filter that finds no new row, whatever it is asked for. */
    public static Filter ofNone(String name, String ofAnother, @Nullable String nonsense) {
        return new Filter(name, null, ofAnother, nonsense);
    }

    /** A filter that finds every new row by the same value. */
    public static Filter of(String name, String ofEachRow, String ofAnother, @Nullable String nonsense) {
        return new Filter(name, id -> ofEachRow, ofAnother, nonsense);
    }
}
