package worksafe.kernel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the policy book: what a rule says for a region and everything below it, for one sector and one trade or any,
 * from one day to another. No threshold, period, ratio or weight lives anywhere else.
 *
 * @param code the question it answers
 * @param region where it holds; {@link RegionCode#NATION} for everywhere
 * @param sector for whom; absent for every sector
 * @param trade for whom, the parts of that trade included; absent for every trade
 * @param parameters what it says; the answer proper under {@value #VALUE}, whatever else the rule needs beside it
 * @param validFrom the first day in force
 * @param validTo the first day no longer in force; absent while it is not repealed
 * @param source the document that says so
 * @param clause where in the document, possibly empty
 * @param force how strong the document is; that of the law where a standard fills what a law leaves to it
 * @param certainty how sure it is that the document says so
 */
public record PolicyRow(
        String code,
        RegionCode region,
        @Nullable Sector sector,
        @Nullable Trade trade,
        Map<String, PolicyValue> parameters,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String clause,
        Force force,
        Certainty certainty) {

    /** The name of the parameter by which rows are compared and combined. */
    public static final String VALUE = "value";

    /** The name of the parameter by which a period says whether a day off moves its last day. */
    public static final String HOLIDAY_MOVES_END = "holidayMovesEnd";

    /** The name of the parameter by which a row also sets terms anew that run already; see {@link #transition()}. */
    public static final String TRANSITION = "transition";

    /** @throws InvalidValue {@code policy-code-shape}, {@code policy-validity-order} or {@code policy-source-missing} */
    public PolicyRow {
        PolicyDefinition.requireCode(code);
        if (validTo != null && !validTo.isAfter(validFrom)) {
            throw Refusal.POLICY_VALIDITY_ORDER.of(validFrom.toString(), validTo.toString());
        }
        if (source.isBlank()) {
            throw Refusal.POLICY_SOURCE_MISSING.of(code);
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** One for every trade. */
    public PolicyRow(
            String code,
            RegionCode region,
            @Nullable Sector sector,
            Map<String, PolicyValue> parameters,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String clause,
            Force force,
            Certainty certainty) {
        this(code, region, sector, null, parameters, validFrom, validTo, source, clause, force, certainty);
    }

    /**
     * Parameters from plain values as a JSON reader gives them: numbers, texts, booleans and lists of texts.
     *
     * @throws InvalidValue {@code policy-parameter-kind} for a value that no parameter can hold
     */
    public static Map<String, PolicyValue> parameters(String code, Map<String, ?> raw) {
        var parameters = new LinkedHashMap<String, PolicyValue>();
        raw.forEach((name, value) -> parameters.put(
                name,
                PolicyValue.of(value).orElseThrow(() -> wrongKind(code, name, "number, text, boolean or texts"))));
        return Collections.unmodifiableMap(parameters);
    }

    /** Whether the row speaks of that place, sector and day, whatever the trade; it must name none. */
    public boolean matches(RegionCode place, @Nullable Sector competent, LocalDate day) {
        return matches(place, competent, Set.of(), day);
    }

    /**
     * Whether the row speaks of that place, sector and day, and of one of these trades. A place whose sector is unknown has
     * only the rows for any, and so has an enterprise without trades, or of which none is known.
     */
    public boolean matches(RegionCode place, @Nullable Sector competent, Set<Trade> trades, LocalDate day) {
        return region.contains(place)
                && (sector == null || sector == competent)
                && (trade == null || trades.stream().anyMatch(this::speaksOf))
                && !day.isBefore(validFrom)
                && (validTo == null || day.isBefore(validTo));
    }

    /** Whether the row holds for that trade: names it, or a wider one, or none. */
    boolean speaksOf(Trade one) {
        return trade == null || one.isWithin(trade);
    }

    /** Whether this row and another, of a place within its own, of its sector and of its trade, hold on a common day. */
    public boolean speaksOf(PolicyRow other) {
        return region.contains(other.region)
                && (sector == null || sector == other.sector)
                && (trade == null || other.trade != null && other.trade.isWithin(trade))
                && (validTo == null || other.validFrom.isBefore(validTo))
                && (other.validTo == null || validFrom.isBefore(other.validTo));
    }

    /**
     * The number under that name.
     *
     * @throws InvalidValue {@code policy-parameter-missing} or {@code policy-parameter-kind}
     */
    public BigDecimal number(String name) {
        return require(name) instanceof PolicyValue.Amount(var number) ? number : fail(name, "number");
    }

    /**
     * The text under that name.
     *
     * @throws InvalidValue {@code policy-parameter-missing} or {@code policy-parameter-kind}
     */
    public String text(String name) {
        return require(name) instanceof PolicyValue.Words(var text) ? text : fail(name, "text");
    }

    /**
     * Whether the parameter of that name is set.
     *
     * @throws InvalidValue {@code policy-parameter-missing} or {@code policy-parameter-kind}
     */
    public boolean flag(String name) {
        return require(name) instanceof PolicyValue.Flag(var set) ? set : fail(name, "boolean");
    }

    /**
     * The texts under that name; a single text counts as a list of one.
     *
     * @throws InvalidValue {@code policy-parameter-missing} or {@code policy-parameter-kind}
     */
    public List<String> items(String name) {
        return switch (require(name)) {
            case PolicyValue.Items(var texts) -> texts;
            case PolicyValue.Words(var text) -> List.of(text);
            case PolicyValue.Amount _, PolicyValue.Flag _ -> fail(name, "texts");
        };
    }

    /**
     * The period under that name, written as {@link LegalPeriod} writes it.
     *
     * @throws InvalidValue {@code policy-parameter-missing}, {@code policy-parameter-kind}, {@code legal-period-shape} or
     *     {@code legal-period-length}
     */
    public LegalPeriod period(String name) {
        return LegalPeriod.parse(text(name));
    }

    /**
     * The last day of the period under {@value #VALUE} that began on that day. It moves to the next working day where the row
     * says that a day off moves it (民法典 Art. 203); it stays where the row says nothing, which is the stricter reading.
     *
     * @throws InvalidValue as {@link #period}
     */
    public DueDate dueDate(LocalDate start, WorkingCalendar calendar) {
        var due = period(VALUE).dueDate(start, calendar);
        return holidayMovesEnd() ? due.movedToWorkingDay(calendar) : due;
    }

    /** Whether a last day that is off moves to the next working day. */
    public boolean holidayMovesEnd() {
        return find(HOLIDAY_MOVES_END).isPresent() && flag(HOLIDAY_MOVES_END);
    }

    /**
     * From which day on this row also dates what an earlier row has dated already: terms that would end on that day or later
     * are set anew by it when it comes into force. Empty where it dates only what begins under it.
     *
     * @throws InvalidValue {@code policy-parameter-kind} for what is no day
     */
    public Optional<LocalDate> transition() {
        return find(TRANSITION).map(day -> {
            try {
                return LocalDate.parse(text(TRANSITION));
            } catch (DateTimeException noSuchDay) {
                throw wrongKind(code, TRANSITION, "date");
            }
        });
    }

    /**
     * The same row, once its transition is known to make sense: what ended before the row held stays ended, and a row that
     * holds no longer dates nothing.
     *
     * @throws InvalidValue {@code policy-transition-outside}, or as {@link #transition}
     */
    public PolicyRow requireTransitionWithin() {
        transition()
                .filter(day -> day.isBefore(validFrom) || validTo != null && !day.isBefore(validTo))
                .ifPresent(day -> {
                    throw Refusal.POLICY_TRANSITION_OUTSIDE.of(
                            day.toString(), validFrom.toString(), validTo == null ? "-" : validTo.toString());
                });
        return this;
    }

    /** The parameter of that name, if there is one. */
    public Optional<PolicyValue> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The same, in force until the day before that one. */
    public PolicyRow until(LocalDate day) {
        return new PolicyRow(code, region, sector, trade, parameters, validFrom, day, source, clause, force, certainty);
    }

    /** The same with another value, which is as strong and as sure as that. */
    PolicyRow withValue(PolicyValue value, Force weakest, Certainty leastCertain) {
        var changed = new LinkedHashMap<>(parameters);
        changed.put(VALUE, value);
        return new PolicyRow(
                code, region, sector, trade, changed, validFrom, validTo, source, clause, weakest, leastCertain);
    }

    PolicyValue require(String name) {
        return find(name).orElseThrow(() -> Refusal.POLICY_PARAMETER_MISSING.of(code, name));
    }

    private <T> T fail(String name, String kind) {
        throw wrongKind(code, name, kind);
    }

    private static InvalidValue wrongKind(String code, String name, String kind) {
        return Refusal.POLICY_PARAMETER_KIND.of(code, name, kind);
    }
}
