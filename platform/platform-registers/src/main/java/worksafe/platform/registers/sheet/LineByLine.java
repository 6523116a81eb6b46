package worksafe.platform.registers.sheet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import worksafe.kernel.InvalidValue;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** Brings the lines of a sheet in, one after the other: one that is refused holds up no other. */
public final class LineByLine {

    private LineByLine() {}

    /**
     * What became of the lines, in their order.
     *
     * @param refused the fate of a line that has a flaw, or whose work is refused
     * @param work what is done with a line that has none
     */
    public static <F extends Enum<F>> List<SheetOutcome<F>> run(
            Sheet sheet, F refused, Function<Sheet.Line, SheetOutcome<F>> work) {
        return sheet.lines().stream()
                .map(line -> line.flaw() == null
                        ? line(line, refused, work)
                        : new SheetOutcome<F>(line, refused, null, null))
                .toList();
    }

    /** As {@link #run}, the work of each line in a transaction of its own, of which a dry run keeps nothing. */
    public static <F extends Enum<F>> List<SheetOutcome<F>> runEach(
            Sheet sheet, boolean dry, F refused, Function<Sheet.Line, SheetOutcome<F>> work) {
        return run(sheet, refused, line -> inItsOwn(dry, () -> work.apply(line)));
    }

    /** Works in a transaction of its own, of which a dry run keeps nothing. */
    public static <T> T inItsOwn(boolean dry, Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            var done = work.get();
            if (!dry) {
                QuarkusTransaction.commit();
            }
            return done;
        } finally {
            if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private static <F extends Enum<F>> SheetOutcome<F> line(
            Sheet.Line line, F refused, Function<Sheet.Line, SheetOutcome<F>> work) {
        try {
            return work.apply(line);
        } catch (DomainException refusal) {
            return new SheetOutcome<>(line, refused, null, refusal);
        } catch (InvalidValue invalid) {
            var violation = new Violation("", invalid.code(), invalid.arguments());
            return new SheetOutcome<>(line, refused, null, RequestProblem.invalid(violation));
        }
    }
}
