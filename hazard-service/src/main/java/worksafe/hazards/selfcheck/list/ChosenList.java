package worksafe.hazards.selfcheck.list;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.DangerCause;

/**
 * A list in the version by which a round is made.
 *
 * @param entryId the enterprise's own; absent for one that ships
 */
public record ChosenList(
        String code, long version, String title, @Nullable UUID entryId, List<Line> items) {

    /** Of lists that enterprises keep themselves. */
    public static final String OWN = "own";

    /**
     * One item.
     *
     * @param basis the clause that demands it
     * @param penalty the clause that punishes who does not
     * @param wording what is written down where it is not so
     */
    public record Line(String item, String demand, String basis, String penalty, String wording, DangerCause cause) {}
}
