package worksafe.platform.registers.sheet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.DomainException;

/**
 * A line of a file and what became of it.
 *
 * @param id of what it became or is, if of anything
 * @param refusal why it was refused or held, unless the line has a flaw
 */
public record SheetOutcome<F extends Enum<F>>(
        Sheet.Line line,
        F fate,
        @Nullable UUID id,
        @Nullable DomainException refusal) {

    /** A line that was not refused. */
    public static <F extends Enum<F>> SheetOutcome<F> of(Sheet.Line line, F fate, @Nullable UUID id) {
        return new SheetOutcome<>(line, fate, id, null);
    }
}
