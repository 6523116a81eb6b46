package worksafe.inspections.accident.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import worksafe.inspections.accident.AccidentOperations;
import worksafe.inspections.accident.sheet.AccidentImport.AccidentFate;
import worksafe.platform.registers.sheet.LineByLine;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.registers.sheet.SheetOutcome;

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

    /** What became of the lines of a sheet, in their order. */
    List<SheetOutcome<AccidentFate>> run(Sheet sheet, boolean dry) {
        return LineByLine.runEach(sheet, dry, AccidentFate.REFUSED, line -> {
            var isNew = accidents.recallOne(AccidentColumns.read(line.values()));
            return SheetOutcome.of(line, isNew ? AccidentFate.RECORDED : AccidentFate.ALREADY_RECORDED, null);
        });
    }
}
