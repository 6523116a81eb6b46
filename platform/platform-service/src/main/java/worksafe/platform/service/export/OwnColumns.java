package worksafe.platform.service.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row whose columns are data and no components of a record: it says them itself, all rows of a list the same. */
public interface OwnColumns {

    List<String> titles(boolean english);

    /** The cells in the order of {@link #titles}: text, whole numbers, days, times; absent where there is nothing. */
    List<@Nullable Object> cells(boolean english);
}
