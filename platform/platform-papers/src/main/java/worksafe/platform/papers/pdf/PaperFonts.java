package worksafe.platform.papers.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.papers.PaperProblem;
import worksafe.platform.print.PrintFonts;

/** Whether what a paper says can be printed. */
@ApplicationScoped
public class PaperFonts {

    private final PrintFonts fonts;

    PaperFonts(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Asks whether every character of a text can be printed.
     *
     * @throws RuleViolation 422 {@code paper-character-unprintable}, which names those that cannot
     */
    public void requirePrintable(String text) {
        var strange = fonts.unprintable(text);
        if (!strange.isEmpty()) {
            throw new RuleViolation(PaperProblem.PAPER_CHARACTER_UNPRINTABLE, strange);
        }
    }
}
