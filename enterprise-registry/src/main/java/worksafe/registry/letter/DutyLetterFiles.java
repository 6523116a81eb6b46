package worksafe.registry.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.EntityTag;
import worksafe.platform.http.Messages;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.print.PagesPdf;
import worksafe.platform.print.PrintFonts;
import worksafe.platform.print.PrintedPages;
import worksafe.platform.print.PrintedPages.Centred;
import worksafe.platform.print.PrintedPages.Line;
import worksafe.platform.print.PrintedPages.Part;
import worksafe.platform.print.PrintedPages.Table;
import worksafe.platform.print.PrintedPages.Text;

/** Letters as they are printed, to be signed by hand or kept: written when they are asked for. */
@ApplicationScoped
class DutyLetterFiles {

    static final String PDF = "application/pdf";

    private static final String TO_SIGN = "________________　　　年　　月　　日";
    private static final int DIGEST_SHOWN = 16;

    private final DutyLetters letters;
    private final PagesPdf pdf;
    private final PrintFonts fonts;
    private final Messages messages = Messages.load(Thread.currentThread().getContextClassLoader());

    DutyLetterFiles(DutyLetters letters, PagesPdf pdf, PrintFonts fonts) {
        this.letters = letters;
        this.pdf = pdf;
        this.fonts = fonts;
    }

    /** @throws RuleViolation where a character of it could not be printed */
    void requirePrintable(String text) {
        var strange = fonts.unprintable(text);
        if (!strange.isEmpty()) {
            throw new RuleViolation(DutyLetterProblem.DUTY_LETTER_CHARACTER_UNPRINTABLE, strange);
        }
    }

    /** The file as an answer, outside of any transaction: no connection waits while it is written. */
    Response answer(UUID id) {
        var letter = letters.get(id);
        return Response.ok(pdf.render(pages(letter)), PDF)
                .header("ETag", EntityTag.of(letter.version()).value())
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", "attachment; filename=\"" + letter.number() + ".pdf\"")
                .build();
    }

    private PrintedPages pages(DutyLetter letter) {
        var lines = letter.content().lines().toList();
        var parts = new ArrayList<Part>();
        parts.add(new Centred(lines.getFirst(), 18, true, 10));
        parts.add(new Centred("编号：" + letter.number(), PrintedPages.BODY, false, 10));
        var notice = notice(letter.status());
        if (notice != null) {
            parts.add(new Centred("【" + notice + "】", 14, true, 10));
        }
        lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Text::paragraph)
                .forEach(parts::add);
        parts.add(new Table(signatures(letter), true));
        parts.add(Text.small("正文摘要（SHA-256）：" + letter.contentSha256()));
        return new PrintedPages(
                lines.getFirst() + " " + letter.number(),
                letter.id() + " " + letter.version(),
                letter.number() + "　摘要 " + letter.contentSha256().substring(0, DIGEST_SHOWN),
                null,
                null,
                parts);
    }

    private @Nullable String notice(DutyLetterStatus status) {
        return switch (status) {
            case DRAFT, SIGNED_ONE, ENDED -> text("code-table.duty-letter-status." + status.name());
            case SIGNED, ASSESSED -> null;
        };
    }

    private List<Line> signatures(DutyLetter letter) {
        var parties = letter.parties();
        return List.of(
                new Line("甲方", parties.superiorName()),
                new Line("甲方签署", signed(letter, letter.superiorSignature())),
                new Line("乙方", parties.subordinateName()),
                new Line("乙方签署", signed(letter, letter.subordinateSignature())));
    }

    private static String signed(DutyLetter letter, @Nullable LetterSignature signature) {
        if (signature != null) {
            return signature.name() + "　" + ChinaTime.dayOf(signature.at());
        }
        return letter.paper() ? "见纸质签署件，" + letter.signedOn() : TO_SIGN;
    }

    private String text(String key) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key);
    }
}
