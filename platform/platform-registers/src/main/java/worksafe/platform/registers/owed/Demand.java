package worksafe.platform.registers.owed;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.LegalPeriod;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.condition.Certitude;
import worksafe.kernel.condition.PolicyCondition;

/**
 * That a row of the policy {@code register.<code>.owed} asks a holder for a register.
 *
 * <p>The row's {@code value} says until when: a period ({@code 30 CALENDAR_DAYS}) or a day, and {@code
 * holidayMovesEnd} whether a day off moves the period's end. Its other parameters are
 * {@linkplain PolicyCondition conditions} on what is known of the holder, such as {@code headcountOver=50}. What is not
 * known does not bring anybody under a row.
 *
 * @param row the row that asks
 * @param within how long there is from the first day; absent where a day is set
 * @param until the last day
 */
record Demand(
        PolicyRow row,
        @Nullable LegalPeriod within,
        @Nullable LocalDate until) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Set<String> NO_CONDITIONS = Set.of(PolicyRow.VALUE, PolicyRow.HOLIDAY_MOVES_END);

    /** What the row asks of somebody of whom these facts are known. */
    static Optional<Demand> of(PolicyRow row, Map<String, Object> facts) {
        var meant = PolicyCondition.of(row, NO_CONDITIONS).stream()
                .allMatch(condition -> condition.test(facts) == Certitude.HOLDS);
        if (!meant) {
            return Optional.empty();
        }
        var text = row.text(PolicyRow.VALUE);
        return Optional.of(
                DAY.matcher(text).matches()
                        ? new Demand(row, null, LocalDate.parse(text))
                        : new Demand(row, LegalPeriod.parse(text), null));
    }
}
