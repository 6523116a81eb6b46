package worksafe.platform.registers.holding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyRow;
import worksafe.platform.registers.Holder;

/**
 * That somebody keeps a register, or owes it.
 *
 * @param series which choice of the kind's {@code each}; empty where it is kept as a whole
 * @param lackingFrom the day from which the holder has no entry that counts
 * @param hadEntry whether there ever was one that counted
 * @param owed the policy row that asks for it; absent where nobody does
 */
public record Holding(
        UUID id,
        String kind,
        String series,
        Holder holder,
        LocalDate lackingFrom,
        boolean hadEntry,
        @Nullable Owed owed) {

    /** Without any entry that counts. */
    public static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    /**
     * Since when it is owed, and by which clause.
     *
     * @param force how strong the document is; absent until it was looked at again, where it was owed before that was kept
     */
    public record Owed(
            LocalDate since,
            String source,
            String clause,
            @Nullable Force force) {

        /** Whether that row is the one that asks. */
        public boolean isBy(PolicyRow row) {
            return source.equals(row.source()) && clause.equals(row.clause()) && force == row.force();
        }
    }

    public boolean isLackingOn(LocalDate day) {
        return !lackingFrom.isAfter(day);
    }
}
