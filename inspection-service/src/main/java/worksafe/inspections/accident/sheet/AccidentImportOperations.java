package worksafe.inspections.accident.sheet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.accident.AccidentOperations;
import worksafe.inspections.accident.sheet.AccidentImport.AccidentFate;
import worksafe.platform.http.DomainException;
import worksafe.platform.registers.sheet.Sheet;

/**
 * Enters accidents of the past line by line, each in a transaction of its own: a line that is refused holds up no other. A dry run does
 * all of it but keeps nothing.
 */
@ApplicationScoped
class AccidentImportOperations {

    private final AccidentOperations accidents;

    AccidentImportOperations(AccidentOperations accidents) {
        this.accidents = accidents;
    }

    /**
     * A line of the file and what became of it.
     *
     * @param refusal why it was refused, unless the line has a flaw
     */
    record Done(
            Sheet.Line line, AccidentFate fate, @Nullable DomainException refusal) {}

    /** What became of the lines of a sheet, in their order. */
    List<Done> run(Sheet sheet, boolean dry) {
        return sheet.lines().stream()
                .map(line -> line.flaw() == null ? line(line, dry) : new Done(line, AccidentFate.REFUSED, null))
                .toList();
    }

    private Done line(Sheet.Line line, boolean dry) {
        try {
            QuarkusTransaction.begin();
            try {
                if (!accidents.recallOne(AccidentColumns.read(line.values()))) {
                    return new Done(line, AccidentFate.ALREADY_RECORDED, null);
                }
                if (!dry) {
                    QuarkusTransaction.commit();
                }
                return new Done(line, AccidentFate.RECORDED, null);
            } finally {
                if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    QuarkusTransaction.rollback();
                }
            }
        } catch (DomainException refused) {
            return new Done(line, AccidentFate.REFUSED, refused);
        }
    }
}
