package worksafe.platform.papers;

import java.util.Locale;
import worksafe.platform.http.ProblemType;

/** Why something cannot be done about a paper. */
public enum PaperProblem implements ProblemType {
    /** A field that the template declares was not given. */
    PAPER_FIELD_MISSING(422),
    /** A character stands in none of the fonts, and would not be printed. */
    PAPER_CHARACTER_UNPRINTABLE(422),
    /** There is a paper already that was not withdrawn. */
    PAPER_EXISTS(409),
    /** Only those who are named as signers sign. */
    PAPER_NOT_A_SIGNER(403),
    /** The same person signs once. */
    PAPER_SIGNED_ALREADY(422),
    /** So few can sign it that it will never be signed. */
    PAPER_SIGNERS_TOO_FEW(422);

    private final int status;

    PaperProblem(int status) {
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
