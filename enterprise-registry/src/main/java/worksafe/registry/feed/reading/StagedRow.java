package worksafe.registry.feed.reading;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** What the line by itself comes to, before the register is asked. */
    public enum Verdict {
        TAKE,
        HOLD,
        REJECT
    }

    public static StagedRow of(SheetRecord record, IndustryCommerceMapper mapper) {
        return switch (record) {
            case SheetRecord.Broken(long line, String raw, SheetRecord.Flaw flaw) ->
                new StagedRow(line, raw, Verdict.REJECT, EnumSet.of(RowFlag.of(flaw)), null);
            case SheetRecord.Columns columns -> {
                var row = mapper.map(columns.values());
                yield new StagedRow(columns.line(), columns.raw(), verdict(row), row.flags(), row);
            }
        };
    }

    private static Verdict verdict(FeedRow row) {
        if (row.has(RowFlag.Weight.REJECTS)) {
            return Verdict.REJECT;
        }
        return row.has(RowFlag.Weight.HOLDS) ? Verdict.HOLD : Verdict.TAKE;
    }
}
