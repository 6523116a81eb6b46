package worksafe.registry.feed.reading;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.CreditCode;
import worksafe.platform.registers.sheet.SheetRecord;

/**
 * A data line on its way into the staging table.
 *
 * @param row what the line says; absent when it is no record
 */
public record StagedRow(
        long line,
        String raw,
        Verdict verdict,
        Set<RowFlag> flags,
        @Nullable FeedRow row) {

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9０-９][0-9０-９ \"-]{13,}[0-9０-９Xx]");

    /** What the line by itself comes to, before the register is asked. */
    public enum Verdict {
        TAKE,
        HOLD,
        REJECT
    }

    /** Nothing but a running number, a total or a note: a line of the paper and not of the register. */
    private static final Pattern ASIDE =
            Pattern.compile("[0-9０-９.、]*|(?:合\\s*计|总\\s*计|小\\s*计|备\\s*注|说\\s*明|注)(?:[:：].*)?", Pattern.DOTALL);

    /** Whether the line is passed over as a blank one is: it names nobody, and says nothing in any other column. */
    public static boolean isAside(SheetRecord record) {
        return record instanceof SheetRecord.Columns columns
                && ASIDE.matcher(columns.values().getFirst().strip()).matches()
                && columns.values().stream().skip(1).allMatch(String::isBlank);
    }

    public static StagedRow of(SheetRecord record, IndustryCommerceMapper mapper) {
        return switch (record) {
            case SheetRecord.Broken(long line, String raw, SheetRecord.Flaw flaw) ->
                new StagedRow(line, raw, Verdict.REJECT, EnumSet.of(RowFlag.of(flaw)), null);
            case SheetRecord.Columns columns -> {
                var row = mapper.map(columns.values());
                yield new StagedRow(columns.line(), shown(columns), verdict(row), row.flags(), row);
            }
        };
    }

    /** The line as it stands in the file, but for an identity number where the code should be: of that the last four. */
    static String shown(SheetRecord.Columns columns) {
        var raw = columns.raw();
        var code = columns.values().get(1).strip();
        if (!CertificateNumber.holdsResidentNumber(code)
                || CreditCode.classify(CreditCode.read(code)) == CreditCode.Shape.CREDIT_CODE) {
            return raw;
        }
        // Within quotes a cell may be written otherwise than it reads.
        return raw.contains(code)
                ? raw.replace(code, new CertificateNumber(code).shown())
                : LONG_NUMBER
                        .matcher(raw)
                        .replaceAll(number -> "*".repeat(number.group().length()));
    }

    private static Verdict verdict(FeedRow row) {
        if (row.has(RowFlag.Weight.REJECTS)) {
            return Verdict.REJECT;
        }
        return row.has(RowFlag.Weight.HOLDS) ? Verdict.HOLD : Verdict.TAKE;
    }
}
