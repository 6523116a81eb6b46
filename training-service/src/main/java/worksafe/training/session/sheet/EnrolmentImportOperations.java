package worksafe.training.session.sheet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.ResidentId;
import worksafe.platform.http.DomainException;
import worksafe.platform.registers.sheet.Sheet;
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
     * A line of the file and what became of it.
     *
     * @param refusal why it was refused, unless the line has a flaw
     */
    record Done(Sheet.Line line, Fate fate, @Nullable DomainException refusal) {}

    /**
     * What became of the lines of a sheet, in their order.
     *
     * @throws worksafe.platform.http.NotFound when there is no such session within the scope
     */
    List<Done> run(UUID session, Sheet sheet, boolean dry) {
        sessions.requireForPeople(session);
        var seen = new HashSet<UUID>();
        return sheet.lines().stream()
                .map(line -> line.flaw() == null ? line(session, line, seen, dry) : new Done(line, Fate.REFUSED, null))
                .toList();
    }

    private Done line(UUID session, Sheet.Line line, Set<UUID> seen, boolean dry) {
        try {
            QuarkusTransaction.begin();
            try {
                var person = person(line.values());
                if (!seen.add(person)) {
                    return new Done(line, Fate.REPEATED, null);
                }
                if (sessions.isEnrolled(session, person)) {
                    return new Done(line, Fate.ALREADY_ENROLLED, null);
                }
                sessions.enrolOne(session, person);
                if (!dry) {
                    QuarkusTransaction.commit();
                }
                return new Done(line, Fate.ENROLLED, null);
            } finally {
                if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    QuarkusTransaction.rollback();
                }
            }
        } catch (DomainException refused) {
            return new Done(line, Fate.REFUSED, refused);
        }
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
