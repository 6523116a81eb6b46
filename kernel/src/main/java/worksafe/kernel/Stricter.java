package worksafe.kernel;

import java.time.Duration;

/** Which of two answers of a policy asks more of those whom it binds. */
public enum Stricter {
    /** The lesser number, the shorter period, no rather than yes. */
    LESS,
    /** The greater number, the longer period, yes rather than no. */
    MORE,
    /** Neither can be said to be. */
    NEITHER;

    /**
     * Whether a row asks less than another. What cannot be compared, such as a day and a period, does not count as less.
     *
     * @param row the row in question
     * @param other the row that it may not fall short of
     */
    boolean loosens(PolicyRow row, PolicyRow other) {
        var more = compare(row, other);
        return switch (this) {
            case LESS -> more > 0;
            case MORE -> more < 0;
            case NEITHER -> false;
        };
    }

    private static int compare(PolicyRow row, PolicyRow other) {
        var one = row.find(PolicyRow.VALUE).orElse(null);
        var two = other.find(PolicyRow.VALUE).orElse(null);
        if (one instanceof PolicyValue.Amount(var number) && two instanceof PolicyValue.Amount(var than)) {
            return number.compareTo(than);
        }
        if (one instanceof PolicyValue.Flag(var set) && two instanceof PolicyValue.Flag(var than)) {
            return Boolean.compare(set, than);
        }
        if (one instanceof PolicyValue.Words(var text) && two instanceof PolicyValue.Words(var than)) {
            return compare(text, than);
        }
        return 0;
    }

    private static int compare(String one, String two) {
        try {
            return roughly(one).compareTo(roughly(two));
        } catch (InvalidValue noPeriod) {
            return 0;
        }
    }

    private static Duration roughly(String text) {
        return LegalPeriod.parse(text).roughly();
    }
}
