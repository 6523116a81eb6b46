package worksafe.platform.service.codetable;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.ProblemCatalogue;

/** A kind of problem as people read of it. */
@Schema(name = "ProblemText", description = "问题代码及其说明 / a kind of problem and what is said of it")
public record ProblemTextView(
        @Schema(description = "问题代码 / code of the problem", examples = "not-found")
        String code,

        @Schema(description = "问题名称 / what it is called") CodeTableView.Titles title,

        @Schema(description = "问题说明，其中的具体值以“…”代替 / what is said of it; … stands for what is filled in")
        CodeTableView.Titles detail) {

    static ProblemTextView of(String code, ProblemCatalogue catalogue) {
        return new ProblemTextView(
                code,
                new CodeTableView.Titles(
                        catalogue.title(code, Locale.SIMPLIFIED_CHINESE), catalogue.title(code, Locale.ENGLISH)),
                new CodeTableView.Titles(
                        catalogue.detail(code, Locale.SIMPLIFIED_CHINESE), catalogue.detail(code, Locale.ENGLISH)));
    }
}
