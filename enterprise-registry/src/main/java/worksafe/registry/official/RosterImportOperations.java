package worksafe.registry.official;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.registers.sheet.LineByLine;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.registers.sheet.SheetOutcome;
import worksafe.registry.RegistryProblem;
import worksafe.registry.official.OfficialRequests.AppointOfficial;
import worksafe.registry.official.OfficialRequests.CertificateRequest;
import worksafe.registry.official.RosterImport.RosterFate;

/**
 * Brings a roster in, line by line, each in a transaction of its own: a line that is refused holds up no other. The same
 * file again changes nothing. A dry run does the same and keeps nothing.
 */
@ApplicationScoped
class RosterImportOperations {

    private final OfficialOperations operations;
    private final RosterEntries entries;
    private final RosterChanges changes;
    private final EntityManager entities;
    private final Validator validator;

    RosterImportOperations(
            OfficialOperations operations,
            RosterEntries entries,
            RosterChanges changes,
            EntityManager entities,
            Validator validator) {
        this.operations = operations;
        this.entries = entries;
        this.changes = changes;
        this.entities = entities;
        this.validator = validator;
    }

    /** What became of the lines of a sheet, in their order. */
    List<SheetOutcome<RosterFate>> run(Sheet sheet, boolean dry) {
        var seen = new LinkedHashSet<AppointOfficial>();
        return LineByLine.runEach(sheet, dry, RosterFate.REFUSED, line -> record(line, seen, dry));
    }

    private SheetOutcome<RosterFate> record(Sheet.Line line, Set<AppointOfficial> seen, boolean dry) {
        var request = request(line.values());
        var broken = validator.validate(request);
        if (!broken.isEmpty()) {
            throw RequestProblem.broken(broken);
        }
        if (seen.contains(request)) {
            return SheetOutcome.of(line, RosterFate.REPEATED, null);
        }
        if (dry) {
            // Earlier lines are not kept, so that the database cannot say what they would exclude.
            seen.forEach(earlier -> earlier.requireBeside(request));
        }
        var done = done(line, request, RosterColumns.CHANGED.day(line.values()));
        seen.add(request);
        return done;
    }

    private SheetOutcome<RosterFate> done(Sheet.Line line, AppointOfficial request, @Nullable LocalDate changed) {
        if (changed != null && changed.isAfter(request.from())) {
            var since = entered(request, changed);
            if (since.isPresent()
                    && changes.otherwise(since.get(), request.since(changed)).isEmpty()) {
                return SheetOutcome.of(line, RosterFate.UNCHANGED, since.get().id());
            }
        }
        return entered(request, request.from())
                .map(there -> compared(line, there, request, changed))
                .orElseGet(() -> SheetOutcome.of(
                        line,
                        RosterFate.APPOINTED,
                        operations.appoint(request, true).id()));
    }

    private Optional<Official> entered(AppointOfficial request, LocalDate from) {
        return entries.same(request.account(), request.authorityId(), request.postCode(), from);
    }

    private SheetOutcome<RosterFate> compared(
            Sheet.Line line, Official there, AppointOfficial request, @Nullable LocalDate changed) {
        var otherwise = changes.otherwise(there, request);
        if (otherwise.isEmpty()) {
            return SheetOutcome.of(line, RosterFate.UNCHANGED, there.id());
        }
        if (changed == null) {
            var held = RequestProblem.invalid(otherwise.toArray(Violation[]::new));
            return new SheetOutcome<>(line, RosterFate.HELD, there.id(), held);
        }
        return SheetOutcome.of(
                line,
                RosterFate.CHANGED,
                changes.change(there, request, changed).id());
    }

    private AppointOfficial request(List<String> line) {
        var from = RosterColumns.FROM.day(line);
        if (from == null) {
            throw RosterColumns.FROM.wrong("required");
        }
        var authority = authority(RosterColumns.AUTHORITY.required(line), from);
        return new AppointOfficial(
                RosterColumns.ACCOUNT.required(line),
                RosterColumns.NAME.required(line),
                authority,
                RosterColumns.POST.required(line),
                RosterColumns.SECTION.of(line).orElse(null),
                grid(RosterColumns.GRID.of(line).orElse(null), authority, from),
                RosterColumns.FULL_TIME.truth(line),
                from,
                RosterColumns.UNTIL.day(line),
                certificate(line),
                RosterColumns.PHONE.of(line).orElse(null));
    }

    private static @Nullable CertificateRequest certificate(List<String> line) {
        var number = RosterColumns.CERTIFICATE.of(line).orElse(null);
        if (number == null) {
            return null;
        }
        var from = RosterColumns.CERTIFICATE_FROM.day(line);
        var until = RosterColumns.CERTIFICATE_UNTIL.day(line);
        if (from == null || until == null) {
            throw RosterColumns.CERTIFICATE_FROM.wrong("required");
        }
        return new CertificateRequest(number, from, until);
    }

    /** The one authority of that name within the scope that existed on that day. */
    private UUID authority(String name, LocalDate on) {
        return one(
                "select id from authority where name = :name and from_day <= :on and coalesce(until_day, :on) >= :on",
                name,
                on,
                RegistryProblem.AUTHORITY_UNKNOWN,
                null);
    }

    private @Nullable UUID grid(@Nullable String code, UUID authority, LocalDate on) {
        return code == null
                ? null
                : one(
                        "select id from grid where authority_id = :authority and code = :name and from_day <= :on"
                                + " and coalesce(until_day, :on) >= :on",
                        code,
                        on,
                        RegistryProblem.GRID_UNKNOWN,
                        authority);
    }

    private UUID one(String sql, String name, LocalDate on, RegistryProblem unknown, @Nullable UUID authority) {
        var query = entities.createNativeQuery(sql, UUID.class)
                .setParameter("name", name)
                .setParameter("on", on)
                .setMaxResults(2);
        if (authority != null) {
            query.setParameter("authority", authority);
        }
        var found = query.getResultList();
        if (found.size() != 1) {
            throw new RuleViolation(unknown, name);
        }
        return (UUID) found.getFirst();
    }
}
