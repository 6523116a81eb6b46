package worksafe.registry.letter;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** The refusals of duty letters; the texts stand in {@code messages/registry-letter_*.properties}. */
enum DutyLetterProblem implements ProblemType {
    /** Within the caller's scope there is no such subordinate of that level. */
    DUTY_LETTER_SUBORDINATE_UNKNOWN(422),
    /** There is a letter of that level, subordinate and year that has not ended. */
    DUTY_LETTER_ALREADY_THERE(409),
    /** What was signed is not what the letter says. */
    DUTY_LETTER_CONTENT_DIFFERS(422),
    /** The account does not stand on that side. */
    DUTY_LETTER_WRONG_SIDE(422),
    /** The side has signed already, or the account has for the other one. */
    DUTY_LETTER_SIGNED_ALREADY(422),
    /** The day is still to come, or lies too far from the letter's days. */
    DUTY_LETTER_DAY_OUTSIDE(422),
    /** No font has that character, so that the letter could not be printed. */
    DUTY_LETTER_CHARACTER_UNPRINTABLE(422),
    /** Of this level nobody can say who all should have one. */
    DUTY_LETTER_LEVEL_OPEN(422);

    private final int status;

    DutyLetterProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
