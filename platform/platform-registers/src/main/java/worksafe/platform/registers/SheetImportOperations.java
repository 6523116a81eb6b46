package worksafe.platform.registers;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.registers.RegisterRequests.RecordEntry;
import worksafe.platform.registers.kind.KindAccess;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.registers.kind.RegisterProblem;
import worksafe.platform.registers.sheet.LineByLine;
import worksafe.platform.registers.sheet.Sheet;
import worksafe.platform.registers.sheet.SheetOutcome;

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

    /** The kind's columns, for a template or an import. */
    SheetColumns columns(String code) {
        var compiled = QuarkusTransaction.requiringNew().call(() -> access.write(code));
        var columns = new SheetColumns(compiled.kind());
        if (!columns.isPossible()) {
            throw new RuleViolation(RegisterProblem.REGISTER_SHEET, code);
        }
        return columns;
    }

    /** What became of the lines of a sheet, in their order; the same file again changes nothing. */
    List<SheetOutcome<Fate>> run(String code, SheetColumns columns, Sheet sheet, boolean dry) {
        var seen = new HashSet<RecordEntry>();
        return LineByLine.run(sheet, Fate.REFUSED, line -> {
            var request = columns.entry(line.values());
            var broken = validator.validate(request);
            if (!broken.isEmpty()) {
                throw RequestProblem.broken(broken);
            }
            return seen.add(request)
                    ? disclosures.watched(() -> LineByLine.inItsOwn(dry, () -> record(code, line, request)))
                    : SheetOutcome.of(line, Fate.REPEATED, null);
        });
    }

    private SheetOutcome<Fate> record(String code, Sheet.Line line, RecordEntry request) {
        var compiled = access.write(code);
        var same = same(compiled, request);
        return same == null
                ? SheetOutcome.of(
                        line,
                        Fate.RECORDED,
                        entries.record(compiled, request, true).entryId())
                : SheetOutcome.of(line, Fate.UNCHANGED, same);
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
