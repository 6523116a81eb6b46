package worksafe.training.session.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.ResidentId;
import worksafe.platform.registers.sheet.LineByLine;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.registers.sheet.SheetOutcome;
import worksafe.training.person.KnownPersons;
import worksafe.training.session.TrainingSessionOperations;
import worksafe.training.session.sheet.EnrolmentImport.Fate;

/**
 * Enrols line by line, each in a transaction of its own: a line that is refused holds up no other. A dry run does all of it but keeps
 * nothing; places are then counted as they are now.
 */
@ApplicationScoped
class EnrolmentImportOperations {

    private final TrainingSessionOperations sessions;
    private final KnownPersons persons;

    EnrolmentImportOperations(TrainingSessionOperations sessions, KnownPersons persons) {
        this.sessions = sessions;
        this.persons = persons;
    }

    /**
     * What became of the lines of a sheet, in their order.
     *
     * @throws worksafe.platform.http.NotFound when there is no such session within the scope
     */
    List<SheetOutcome<Fate>> run(UUID session, Sheet sheet, boolean dry) {
        sessions.requireForPeople(session);
        var seen = new HashSet<UUID>();
        return LineByLine.runEach(sheet, dry, Fate.REFUSED, line -> {
            var person = person(line.values());
            if (!seen.add(person)) {
                return SheetOutcome.of(line, Fate.REPEATED, null);
            }
            if (sessions.isEnrolled(session, person)) {
                return SheetOutcome.of(line, Fate.ALREADY_ENROLLED, null);
            }
            sessions.enrolOne(session, person);
            return SheetOutcome.of(line, Fate.ENROLLED, null);
        });
    }

    private UUID person(List<String> line) {
        var name = EnrolmentColumns.NAME.of(line);
        var known = persons.find(number(EnrolmentColumns.RESIDENT_ID.of(line)))
                .orElseThrow(() -> EnrolmentColumns.RESIDENT_ID.wrong("enrolment-person-unknown"));
        if (!known.name().equals(name)) {
            throw EnrolmentColumns.NAME.wrong("enrolment-name-differs");
        }
        return known.id();
    }

    private static ResidentId number(String text) {
        try {
            return ResidentId.of(text);
        } catch (InvalidValue invalid) {
            throw EnrolmentColumns.RESIDENT_ID.wrong(
                    invalid.code(), invalid.arguments().toArray());
        }
    }
}
