package worksafe.platform.service.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is being written. Cells are text, whole or decimal numbers, days, and times of the place; absent where a
 * row has nothing there.
 */
interface Table {

    void write(List<? extends @Nullable Object> row) throws IOException;

    /** Writes what belongs behind the last row. A table that is not finished cannot be opened, and should not. */
    void finish() throws IOException;
}
