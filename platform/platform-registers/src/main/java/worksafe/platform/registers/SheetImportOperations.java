package worksafe.platform.registers;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.InvalidValue;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.registers.RegisterRequests.RecordEntry;
import worksafe.platform.registers.kind.KindAccess;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.registers.kind.RegisterProblem;
import worksafe.platform.registers.sheet.Sheet;

/**
 * Brings a spreadsheet in, line by line, each in a transaction of its own: a line that is refused holds up no other. The
 * same file again changes nothing. A dry run does the same and keeps nothing.
 */
@ApplicationScoped
class SheetImportOperations {

    private final KindAccess access;
    private final EntryOperations entries;
    private final Holders holders;
    private final Rows rows;
    private final Disclosures disclosures;
    private final Validator validator;

    SheetImportOperations(
            KindAccess access,
            EntryOperations entries,
            Holders holders,
            Rows rows,
            Disclosures disclosures,
            Validator validator) {
        this.access = access;
        this.entries = entries;
        this.holders = holders;
        this.rows = rows;
        this.disclosures = disclosures;
        this.validator = validator;
    }

    /** What became of a line. */
    @Schema(name = "RegisterImportFate")
    enum Fate {
        /** It is an entry now, or would be. */
        RECORDED,
        /** The same entry is there already. */
        UNCHANGED,
        /** An earlier line of the file is the same entry. */
        REPEATED,
        /** It was refused; the reasons say why. */
        REFUSED;

        /** The key of its word in the message bundles. */
        String messageKey(boolean dry) {
            return "register-fate." + name().toLowerCase(Locale.ROOT) + (dry && this == RECORDED ? "-dry" : "");
        }
    }

    /**
     * A line of the file and what became of it.
     *
     * @param entryId the entry that it became or is
     * @param refusal why it was refused, unless the line has a flaw
     */
    record Line(
            Sheet.Line line,
            Fate fate,
            @Nullable UUID entryId,
            @Nullable DomainException refusal) {}

    /** The kind's columns, for a template or an import. */
    SheetColumns columns(String code) {
        var compiled = QuarkusTransaction.requiringNew().call(() -> access.write(code));
        var columns = new SheetColumns(compiled.kind());
        if (!columns.isPossible()) {
            throw new RuleViolation(RegisterProblem.REGISTER_SHEET, code);
        }
        return columns;
    }

    /** What became of the lines of a sheet, in their order. */
    List<Line> run(String code, SheetColumns columns, Sheet sheet, boolean dry) {
        var seen = new HashSet<RecordEntry>();
        return sheet.lines().stream()
                .map(line -> line.flaw() == null
                        ? line(code, columns, line, seen, dry)
                        : new Line(line, Fate.REFUSED, null, null))
                .toList();
    }

    private Line line(String code, SheetColumns columns, Sheet.Line line, Set<RecordEntry> seen, boolean dry) {
        try {
            var request = columns.entry(line.values());
            var broken = validator.validate(request);
            if (!broken.isEmpty()) {
                throw RequestProblem.broken(broken);
            }
            if (!seen.add(request)) {
                return new Line(line, Fate.REPEATED, null, null);
            }
            return disclosures.watched(() -> inItsOwn(() -> record(code, line, request), dry));
        } catch (DomainException refused) {
            return new Line(line, Fate.REFUSED, null, refused);
        } catch (InvalidValue invalid) {
            var violation = new Violation("", invalid.code(), invalid.arguments());
            return new Line(line, Fate.REFUSED, null, RequestProblem.invalid(violation));
        }
    }

    private static Line inItsOwn(Supplier<Line> work, boolean dry) {
        QuarkusTransaction.begin();
        try {
            var line = work.get();
            if (!dry) {
                QuarkusTransaction.commit();
            }
            return line;
        } finally {
            if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private Line record(String code, Sheet.Line line, RecordEntry request) {
        var compiled = access.write(code);
        var same = same(compiled, request);
        return same == null
                ? new Line(
                        line,
                        Fate.RECORDED,
                        entries.record(compiled, request, true).entryId(),
                        null)
                : new Line(line, Fate.UNCHANGED, same, null);
    }

    /** The entry of this holder that says the very same, personal values by their hash; the file may come twice. */
    private @Nullable UUID same(Compiled compiled, RecordEntry request) {
        var holder = holders.find(compiled, request);
        var series = compiled.kind().seriesOf(request.data());
        return rows
                .select(
                        "select " + Entries.COLUMNS
                                + " from register_entry e join register_holding h on h.id = e.holding_id where h.kind"
                                + " = ? and h.series = ? and h.holder_key = ? and e.latest and e.live and e.imported",
                        List.of(compiled.kind().code(), series, holder.key()),
                        Entries::read)
                .stream()
                .filter(entry -> entries.says(compiled.kind(), entry, request.data()))
                .map(RegisterEntry::entryId)
                .findFirst()
                .orElse(null);
    }
}
