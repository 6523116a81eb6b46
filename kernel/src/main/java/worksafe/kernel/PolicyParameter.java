package worksafe.kernel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a policy may say under one name. Whoever evaluates the policy reads just this, so a row that says anything else is
 * refused where it is written, and left out where it was written before anybody asked.
 *
 * @param name the parameter; {@code *} at its beginning stands for any word, {@code *} alone for any name
 * @param kind what is read there
 * @param bounds {@code least..most} of numbers and periods; the regular expression that a text matches as a whole
 * @param needed whether a row without it cannot be read
 */
public record PolicyParameter(String name, ParameterKind kind, String bounds, boolean needed) {

    private static final String ANY = "*";
    private static final String TO = "..";
    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int MOST_ITEMS = 200;

    /** What is read under a name. */
    public enum ParameterKind {
        /** A whole number. */
        WHOLE,
        /** A number. */
        NUMBER,
        /** A truth. */
        FLAG,
        /** A text. */
        TEXT,
        /** One text or several. */
        TEXTS,
        /** Texts that begin with an industry of GB/T 4754, up to a colon. */
        INDUSTRIES,
        /** A period with a last day: anything but hours; or hours alone, where its bounds are hours. */
        PERIOD,
        /** A period that can be counted back too: days, months, years. */
        CALENDAR_PERIOD,
        /** A {@link #PERIOD} or a day. */
        DUE,
        /** A day. */
        DAY,
        /** A number, a truth or texts, to be compared with what is known of somebody. */
        CONDITION
    }

    /** @throws IllegalArgumentException when the bounds do not fit the kind */
    public PolicyParameter {
        switch (kind) {
            case WHOLE, NUMBER -> {
                if (amount(bounds, 0).compareTo(amount(bounds, 1)) > 0) {
                    throw new IllegalArgumentException(name + ": " + bounds);
                }
            }
            case PERIOD, CALENDAR_PERIOD, DUE -> {
                if (period(bounds, 0).roughly().compareTo(period(bounds, 1).roughly()) > 0) {
                    throw new IllegalArgumentException(name + ": " + bounds);
                }
            }
            case TEXT, TEXTS, INDUSTRIES -> Pattern.compile(bounds);
            case FLAG, DAY, CONDITION -> {
                if (!bounds.isEmpty()) {
                    throw new IllegalArgumentException(name + ": " + bounds);
                }
            }
        }
    }

    /** Whether this is what a row says under that name. */
    boolean isNamed(String given) {
        return name.startsWith(ANY) ? given.endsWith(name.substring(1)) : name.equals(given);
    }

    /**
     * Refuses what cannot be read here.
     *
     * @throws InvalidValue {@code policy-parameter-kind}, {@code policy-parameter-bounds}, {@code
     *     policy-industry-unknown}, {@code legal-period-shape} or {@code legal-period-length}
     */
    void require(String code, String given, PolicyValue value) {
        var fits = switch (kind) {
            case WHOLE -> number(code, given, value).scale() <= 0 && isBetween(number(code, given, value));
            case NUMBER -> isBetween(number(code, given, value));
            case FLAG -> value instanceof PolicyValue.Flag || wrong(code, given);
            case TEXT -> value instanceof PolicyValue.Words(var text) ? matches(text) : wrong(code, given);
            case TEXTS -> areFew(texts(code, given, value));
            case INDUSTRIES -> {
                var texts = texts(code, given, value);
                texts.forEach(text -> requireIndustry(code, text.split(":", 2)[0]));
                yield areFew(texts);
            }
            case PERIOD, CALENDAR_PERIOD ->
                value instanceof PolicyValue.Words(var text) ? isWithin(text) : wrong(code, given);
            case DUE ->
                value instanceof PolicyValue.Words(var text)
                        ? (ISO_DAY.matcher(text).matches() ? isDay(text) : isWithin(text))
                        : wrong(code, given);
            case DAY ->
                value instanceof PolicyValue.Words(var text)
                        ? ISO_DAY.matcher(text).matches() && isDay(text)
                        : wrong(code, given);
            case CONDITION -> true;
        };
        if (!fits) {
            throw Refusal.POLICY_PARAMETER_BOUNDS.of(code, given, kind + " " + bounds);
        }
    }

    private BigDecimal number(String code, String given, PolicyValue value) {
        if (value instanceof PolicyValue.Amount(var number)) {
            return number;
        }
        throw Refusal.POLICY_PARAMETER_KIND.of(code, given, kind.name());
    }

    private List<String> texts(String code, String given, PolicyValue value) {
        return switch (value) {
            case PolicyValue.Items(var texts) -> texts;
            case PolicyValue.Words(var text) -> List.of(text);
            case PolicyValue.Amount _, PolicyValue.Flag _ ->
                throw Refusal.POLICY_PARAMETER_KIND.of(code, given, kind.name());
        };
    }

    private boolean areFew(List<String> texts) {
        return !texts.isEmpty() && texts.size() <= MOST_ITEMS && texts.stream().allMatch(this::matches);
    }

    private static void requireIndustry(String code, String prefix) {
        if (!IndustryClasses.haveOneWithin(prefix)) {
            throw Refusal.POLICY_INDUSTRY_UNKNOWN.of(code, prefix);
        }
    }

    private boolean wrong(String code, String given) {
        throw Refusal.POLICY_PARAMETER_KIND.of(code, given, kind.name());
    }

    private boolean matches(String text) {
        return Pattern.matches(bounds, text);
    }

    private boolean isBetween(BigDecimal number) {
        return number.compareTo(amount(bounds, 0)) >= 0 && number.compareTo(amount(bounds, 1)) <= 0;
    }

    private boolean isWithin(String text) {
        var period = LegalPeriod.parse(text);
        var units = kind == ParameterKind.CALENDAR_PERIOD
                ? Set.of(PeriodUnit.CALENDAR_DAYS, PeriodUnit.MONTHS, PeriodUnit.YEARS)
                : period(bounds, 0).unit() == PeriodUnit.HOURS
                        ? Set.of(PeriodUnit.HOURS)
                        : Set.of(
                                PeriodUnit.CALENDAR_DAYS, PeriodUnit.MONTHS, PeriodUnit.YEARS, PeriodUnit.WORKING_DAYS);
        return units.contains(period.unit())
                && period.roughly().compareTo(period(bounds, 0).roughly()) >= 0
                && period.roughly().compareTo(period(bounds, 1).roughly()) <= 0;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static BigDecimal amount(String bounds, int end) {
        return new BigDecimal(end(bounds, end));
    }

    private static LegalPeriod period(String bounds, int end) {
        return LegalPeriod.parse(end(bounds, end));
    }

    private static String end(String bounds, int end) {
        var ends = bounds.split(Pattern.quote(TO), -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("bounds are least..most, not " + bounds);
        }
        return ends[end];
    }
}
